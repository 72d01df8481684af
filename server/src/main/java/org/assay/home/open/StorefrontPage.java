package org.assay.home.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.assay.identity.Organization;
import org.assay.identity.profile.About;
import org.assay.identity.profile.Accreditation;
import org.assay.identity.profile.Manner;
import org.assay.identity.profile.Structuring;
import org.assay.web.Brand;
import org.assay.web.Page;

/// What one organization offers, and who it is.
///
/// @param parts those that are open, in reading order
/// @param today in the organization's time zone
public record StorefrontPage(
        Organization organization,
        String query,
        List<Card> cards,
        About about,
        Manner manner,
        List<Accreditation> accreditations,
        List<Structuring.Branch> parts,
        @JsonIgnore LocalDate today)
        implements Page {

    /// @param path of the public definition
    /// @param hallmark HTML, safe to print
    public record Card(
            String path,
            String title,
            String summary,
            int hours,
            boolean isOpen,
            @JsonIgnore String hallmark) {}

    /// This page's own address.
    public String path() {
        return "/at/" + organization.slug();
    }

    @Override
    public String title() {
        return "What " + organization.name() + " offers";
    }

    @Override
    public Brand brand() {
        return organization.brand();
    }
}
