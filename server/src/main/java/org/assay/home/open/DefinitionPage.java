package org.assay.home.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Definition;
import org.assay.catalog.Offering;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.Texts;
import org.assay.identity.Organization;
import org.assay.identity.profile.Accreditation;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What can be earned, for everybody to read.
///
/// @param entry with the words of the language that it is shown in
/// @param original language that it was written in
/// @param languages that it can be read in whole, the original first
/// @param recognised who vouches for the organization today
/// @param offers open offerings, soonest first
/// @param lessons of the first of them
/// @param newer path of the version that took this one's place, or null
/// @param earlier number of the version before, or null
/// @param upgrade what a holder can be assessed for, or null
/// @param medallion SVG, safe to print
/// @param hallmark HTML, safe to print
public record DefinitionPage(
        PublishedEntry entry,
        String original,
        List<String> languages,
        Organization organization,
        List<Accreditation> recognised,
        List<Offer> offers,
        List<String> lessons,
        @Nullable String newer,
        @Nullable Integer earlier,
        @Nullable PublishedEntry upgrade,
        Rule rule,
        int authenticPercent,
        @JsonIgnore String medallion,
        @JsonIgnore String hallmark)
        implements Page {

    private static final String ESCO = "http://data.europa.eu/esco/";

    /// The pass rule in percent; null where the definition has no such rule.
    ///
    /// @param sessions least number of sessions
    public record Rule(
            @Nullable Integer passMark,
            @Nullable Integer reviewFrom,
            @Nullable Integer eachTask,
            @Nullable Integer completion,
            @Nullable Integer attendance,
            @Nullable Integer sessions) {}

    /// An offering as this visitor sees it.
    ///
    /// @param enrolment path of the visitor's own enrolment in it, or null
    /// @param left places that are free, or null for any number
    /// @param waiting the visitor's place in its waiting list, from 1, or null
    /// @param takesPeople whether one can join now, as far as its enrolment window goes
    public record Offer(
            Offering offering,
            @Nullable String enrolment,
            @Nullable Integer left,
            @Nullable Integer waiting,
            boolean takesPeople) {

        public boolean isFull() {
            return left != null && left <= 0;
        }

        /// A moment in the offering's own zone.
        public String local(Instant moment) {
            return Times.local(moment, offering.facts().zone());
        }
    }

    @Override
    public String title() {
        return entry.definition().title();
    }

    @Override
    public Brand brand() {
        return organization.brand();
    }

    public String language() {
        return entry.definition().language();
    }

    public boolean isTranslated() {
        return !language().equals(original);
    }

    public boolean isAssessed() {
        return entry.definition().claimType() == ClaimType.ASSESSED;
    }

    /// Whether it names skills of ESCO, whose source the European Commission asks to be acknowledged.
    public boolean isOfEsco() {
        return entry.definition().outcomes().stream()
                .map(Definition.Outcome::alignment)
                .anyMatch(address -> address != null && address.startsWith(ESCO));
    }

    /// Where the visitor takes part already, or null.
    public @Nullable String enrolment() {
        return offers.stream()
                .map(Offer::enrolment)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public static String languageName(String tag) {
        return Texts.name(tag);
    }
}
