package org.assay.home.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.assay.catalog.Offering;
import org.assay.catalog.PublishedEntry;
import org.assay.identity.Organization;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What can be earned, for everybody to read.
///
/// @param offering where one can join now, or null
/// @param enrolment path of the visitor's own enrolment in it, or null
/// @param lessons of that offering
/// @param newer path of the version that took this one's place, or null
/// @param medallion SVG, safe to print
/// @param hallmark HTML, safe to print
public record DefinitionPage(
        PublishedEntry entry,
        Organization organization,
        @Nullable Offering offering,
        @Nullable String enrolment,
        List<String> lessons,
        @Nullable String newer,
        Rule rule,
        @JsonIgnore String medallion,
        @JsonIgnore String hallmark)
        implements Page {

    /// The pass rule in percent; null where the definition has no such rule.
    public record Rule(
            @Nullable Integer passMark,
            @Nullable Integer reviewFrom,
            @Nullable Integer eachTask) {}

    @Override
    public String title() {
        return entry.definition().title();
    }

    @Override
    public Brand brand() {
        return organization.brand();
    }
}
