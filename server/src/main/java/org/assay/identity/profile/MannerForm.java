package org.assay.identity.profile;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param languages tags as typed, parted by commas or spaces, the usual one first
/// @param zone IANA name
/// @param needsTwoModalities `true` where it is ticked
public record MannerForm(
        @Nullable String languages,
        @Nullable String zone,
        @Nullable String needsTwoModalities) implements Form {
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    static MannerForm of(Manner manner) {
        return new MannerForm(
                String.join(", ", manner.languages()),
                manner.zone().getId(),
                manner.needsTwoModalities() ? "true" : null);
    }

    FormErrors check(FormErrors errors) {
        var typed = tags();
        if (typed.isEmpty()) errors.add("languages", "Enter at least one language, like en.");
        if (typed.size() > 20) errors.add("languages", "Enter at most 20 languages.");
        typed.stream()
                .filter(tag -> !isLanguage(tag))
                .findFirst()
                .ifPresent(tag -> errors.add(
                        "languages",
                        "“%s” is no language tag. Use tags like en, de or pt-BR."
                                .formatted(tag.substring(0, Math.min(40, tag.length())))));
        var name = AboutForm.text(zone);
        if (name == null || !isZone(name)) {
            errors.add("zone", "Enter a time zone by its place, like Europe/Berlin.");
        }
        return errors;
    }

    Manner manner() {
        return new Manner(
                tags().stream()
                        .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                        .distinct()
                        .toList(),
                ZoneId.of(Objects.requireNonNull(AboutForm.text(zone))),
                "true".equals(needsTwoModalities));
    }

    private List<String> tags() {
        return languages == null
                ? List.of()
                : Arrays.stream(languages.split("[,;\\s]+"))
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }

    private static boolean isLanguage(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return KNOWN.contains(locale.getLanguage());
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /// A place, and not an offset: an offset knows no summer time.
    private static boolean isZone(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(name).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
