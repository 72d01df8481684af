package org.assay.catalog.pages;

import java.util.Objects;
import org.assay.catalog.Definition.Claim;
import org.jspecify.annotations.Nullable;

/// A claim as it stands in the form.
///
/// @param id names it for its outcomes; hidden
public record ClaimRow(@Nullable String id, @Nullable String text) {

    public ClaimRow {
        id = Objects.requireNonNullElse(id, "");
        text = Objects.requireNonNullElse(text, "");
    }

    static ClaimRow of(Claim claim) {
        return new ClaimRow(claim.id(), claim.text());
    }

    Claim claim() {
        return new Claim(Typed.text(id), Typed.text(text));
    }
}
