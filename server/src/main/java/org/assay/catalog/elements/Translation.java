package org.assay.catalog.elements;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The texts of a definition in one other language, by the place of the original: `title`, `claims.clean`.
public record Translation(Map<String, Wording> wordings) {

    public Translation {
        wordings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(wordings));
    }

    public @Nullable Wording wording(String place) {
        return wordings.get(place);
    }

    /// The text at a place, or the original where there is none.
    public String text(String place, String original) {
        var wording = wordings.get(place);
        return wording == null || wording.text().isBlank() ? original : wording.text();
    }
}
