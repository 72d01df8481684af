package org.assay.catalog.pages;

import java.time.Instant;
import java.util.List;
import org.assay.catalog.Definition;
import org.assay.catalog.Entry;
import org.assay.catalog.Finding;
import org.assay.catalog.Offering;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.Review;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A definition as a contract, and what can be done with it now.
///
/// @param findings what keeps the draft from being published
/// @param versions what was published, newest first
/// @param decision what a reviewer is asked, or null where this person has nothing to decide
public record EntryPage(
        Entry entry,
        List<EntryChip> chips,
        List<Finding> findings,
        List<Finding> advice,
        @Nullable Note note,
        List<PublishedEntry> versions,
        List<OfferingLine> offerings,
        @Nullable Decision decision)
        implements Page {

    /// Who did what with the draft last, in words.
    ///
    /// @param reason why it was sent back, or null
    public record Note(String text, Instant at, @Nullable String reason) {}

    /// @param unfilled titles of declared tasks that are not filled yet
    public record OfferingLine(Offering offering, List<String> unfilled) {}

    /// @param version of the draft to decide about
    /// @param isIndependent whether this person may decide; else somebody else has to
    /// @param reason for sending it back, as it was typed
    public record Decision(int version, boolean isIndependent, String reason, FormErrors errors) {}

    @Override
    public String title() {
        return entry.title();
    }

    @Override
    public int status() {
        return decision == null ? 200 : decision.errors().status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public Definition contract() {
        return entry.definition();
    }

    public Rule rule() {
        return Rule.of(contract().requirement());
    }

    public static String percent(java.math.BigDecimal fraction) {
        return Typed.percent(fraction) + "%";
    }

    public boolean isSentBack() {
        return entry.draft() != null && entry.draft().review() instanceof Review.SentBack;
    }

    /// Whether the latest version can be offered.
    public boolean isOffered() {
        return entry.published() != null && !entry.published().isRetired();
    }
}
