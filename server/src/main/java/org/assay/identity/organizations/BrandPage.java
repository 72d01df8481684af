package org.assay.identity.organizations;

import org.assay.identity.Organization;
import org.assay.web.Brand;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// How the organization looks and where it is reached.
public record BrandPage(
        Organization organization,
        OrganizationForm form,
        FormErrors errors,
        @Nullable String conflict) implements Page {
    @Override
    public String title() {
        return "Brand";
    }

    @Override
    public int status() {
        return conflict == null ? errors.status() : 409;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    @Override
    public Brand brand() {
        return organization.brand();
    }
}
