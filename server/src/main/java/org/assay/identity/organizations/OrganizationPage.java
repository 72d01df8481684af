package org.assay.identity.organizations;

import org.assay.web.FormErrors;
import org.assay.web.Page;

/// A form for an organization that does not exist yet.
public record OrganizationPage(OrganizationForm form, FormErrors errors) implements Page {
    @Override
    public String title() {
        return "Set up an organization";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
