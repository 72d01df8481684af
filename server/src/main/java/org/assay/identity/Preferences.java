package org.assay.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be called and spoken to.
///
/// @param name as credentials show it
/// @param preferredName as pages call them, or null for `name`
/// @param language a BCP 47 tag, or null for what the browser asks for
/// @param zone an IANA time zone, or null for that of the organization
public record Preferences(
        String name,
        @Nullable String preferredName,
        @Nullable String language,
        @Nullable String zone) {
    /// The languages that pages are in, each in its own words.
    public static final Map<String, String> LANGUAGES = languages();

    public Preferences {
        if (zone != null && !isZone(zone)) throw new IllegalArgumentException("no time zone: " + zone);
    }

    /// What pages call them.
    public String called() {
        return preferredName == null ? name : preferredName;
    }

    /// Whether there is such a time zone; an offset such as `+02:00` knows no summer time and is none.
    public static boolean isZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }

    /// All zones that a person may live in, such as `Europe/Berlin`, by name.
    public static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone ->
                        zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }

    private static Map<String, String> languages() {
        var languages = new java.util.LinkedHashMap<String, String>();
        languages.put("en", "English");
        languages.put("de", "Deutsch");
        languages.put("ar", "العربية");
        return java.util.Collections.unmodifiableMap(languages);
    }
}
