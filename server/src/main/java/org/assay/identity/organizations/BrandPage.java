package org.assay.identity.organizations;

import java.util.LinkedHashMap;
import java.util.Map;
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
    public Map<String, String> typefaces() {
        var words = new LinkedHashMap<String, String>();
        for (var each : Brand.Typeface.values()) words.put(each.name(), each.words());
        return words;
    }

    public Map<String, String> roundnesses() {
        var words = new LinkedHashMap<String, String>();
        for (var each : Brand.Roundness.values()) words.put(each.name(), each.words());
        return words;
    }

    /// What is made of the colour, and how well it reads.
    public Contrast contrast() {
        return Contrast.of(organization.colour());
    }

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
