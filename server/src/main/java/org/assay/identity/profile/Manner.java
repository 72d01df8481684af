package org.assay.identity.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// In which languages and by which clock an organization works.
///
/// @param languages BCP 47 tags, the usual one first; at least one
/// @param zone in which its days begin and end
public record Manner(List<String> languages, ZoneId zone) {
    public Manner {
        if (languages.isEmpty()) throw new IllegalArgumentException("no language");
        languages = List.copyOf(languages);
    }

    public String usualLanguage() {
        return languages.getFirst();
    }

    /// Such as `English, German`.
    public String languageNames() {
        return String.join(
                ", ",
                languages.stream()
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.UK))
                        .toList());
    }
}
