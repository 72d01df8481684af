package org.assay.files;

import java.util.regex.Pattern;
import org.assay.shared.Refusal;

/// Captions as WebVTT, checked.
///
/// @spec https://www.w3.org/TR/webvtt1/ WebVTT 1, "WebVTT file body"
final class Captions {
    private static final Pattern TIMING = Pattern.compile(
            "(?:\\d{2,4}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}[ \\t]+-->[ \\t]+(?:\\d{2,4}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}(?:[ \\t].{0,200})?");

    private Captions() {}

    static void check(String text) {
        var lines = text.replace("\ufeff", "").lines().toList();
        if (lines.isEmpty() || !lines.getFirst().matches("WEBVTT(?:[ \\t].*)?")) {
            throw Refusal.malformed("Captions begin with the line WEBVTT.");
        }
        var cues = 0;
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).contains("-->")) continue;
            if (!TIMING.matcher(lines.get(i).strip()).matches()) {
                throw Refusal.malformed(
                        "Line %d of the captions is no time. Write it like 00:01.000 --> 00:04.000.".formatted(i + 1));
            }
            cues++;
        }
        if (cues == 0) throw Refusal.malformed("These captions have no lines. Choose a WebVTT file with cues.");
    }
}
