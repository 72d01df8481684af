package org.assay.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a browser says of itself, short enough to be recognised in a list: `Firefox on Linux`. It may say anything.
final class Device {
    /// In this order: most browsers name their ancestors too.
    private static final Map<String, String> BROWSERS =
            ordered("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Device() {}

    static String name(@Nullable String userAgent) {
        if (userAgent == null) return "A browser that does not say its name";
        return first(BROWSERS, userAgent, "A browser") + " on " + first(SYSTEMS, userAgent, "an unknown device");
    }

    private static String first(Map<String, String> names, String text, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
