package org.assay.catalog.pages;

import java.util.Objects;
import org.assay.catalog.Definition.Outcome;
import org.jspecify.annotations.Nullable;

/// An outcome as it stands in the form.
///
/// @param claim id of the claim that it supports
/// @param alignment address of a skill
/// @param alignmentName the skill's name
public record OutcomeRow(
        @Nullable String id,
        @Nullable String claim,
        @Nullable String text,
        @Nullable String alignment,
        @Nullable String alignmentName) {

    public OutcomeRow {
        id = Objects.requireNonNullElse(id, "");
        claim = Objects.requireNonNullElse(claim, "");
        text = Objects.requireNonNullElse(text, "");
        alignment = Objects.requireNonNullElse(alignment, "");
        alignmentName = Objects.requireNonNullElse(alignmentName, "");
    }

    static OutcomeRow of(Outcome outcome) {
        return new OutcomeRow(
                outcome.id(), outcome.claim(), outcome.text(), outcome.alignment(), outcome.alignmentName());
    }

    Outcome outcome() {
        return new Outcome(
                Typed.text(id),
                Typed.text(claim),
                Typed.text(text),
                Typed.textOrNull(alignment),
                Typed.textOrNull(alignmentName));
    }
}
