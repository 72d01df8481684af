package org.assay.identity.profile;

import java.time.LocalDate;
import java.util.List;
import org.assay.identity.Organization;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// What the organization says of itself.
public record ProfilePage(
        Organization organization,
        AboutForm about,
        MannerForm manner,
        List<Accreditation> accreditations,
        AccreditationForm added,
        FormErrors errors,
        LocalDate today)
        implements Page {
    @Override
    public String title() {
        return "Profile";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
