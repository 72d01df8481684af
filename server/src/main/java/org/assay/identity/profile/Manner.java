package org.assay.identity.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// How an organization works: in which languages, by which clock, and what it asks of every claim.
///
/// @param languages BCP 47 tags, the usual one first; at least one
/// @param zone in which its days begin and end
/// @param needsTwoModalities whether each claim of its definitions has to be shown by tasks of two kinds
public record Manner(List<String> languages, ZoneId zone, boolean needsTwoModalities) {
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
