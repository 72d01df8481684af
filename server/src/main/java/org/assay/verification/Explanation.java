package org.assay.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assay.credential.Check;
import org.assay.credential.Outcome;
import org.assay.web.Dates;
import org.jspecify.annotations.Nullable;

/// One check in words: what came of it, why, and what to do next.
///
/// @param title a whole sentence without full stop
/// @param reason a sentence that carries the values
/// @param next what the reader can do about it, or null where there is nothing to do
/// @param values the values by name, for whoever wants to know exactly
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        Check.Kind check,
        Outcome outcome,
        String code,
        String title,
        String reason,
        @Nullable String next,
        Map<String, String> values) {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");

    static Explanation of(Check check) {
        var values = new TreeMap<String, String>();
        check.values().forEach((name, value) -> values.put(name, Legible.text(value)));
        if (check.code().equals("malformed-json")) values.put("parser", Legible.text(check.message()));
        return new Explanation(
                check.kind(), check.outcome(), check.code(), Titles.of(check), reason(check), next(check), values);
    }

    /// Status of the mark beside it, in the words of the style sheet.
    public String status() {
        return switch (outcome) {
            case PASSED -> "pass";
            case FAILED -> "fail";
            case UNKNOWN -> "unknown";
            case NOT_APPLICABLE -> "idle";
        };
    }

    public String icon() {
        return switch (outcome) {
            case PASSED -> "check";
            case FAILED -> "x";
            case UNKNOWN -> "question";
            case NOT_APPLICABLE -> "minus";
        };
    }

    /// The outcome as a word, for readers who do not see the mark.
    public String word() {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String reason(Check check) {
        return switch (check.code()) {
            case "intact" -> "Not a letter differs from what was signed. A forger would need the issuer’s key.";
            case "malformed-json", "not-json" ->
                "Expected was a credential in JSON, a token, a link to one, or a picture (PNG, SVG) or PDF with"
                        + " one inside. This is none of them, or a part is missing.";
            case "not-asked" -> "We have not compared it with anyone.";
            case "no-purpose" -> "That is yours to judge: what it took to earn stands in the credential.";
            case "not-run" -> "This was not looked at, because nothing could be read that far.";
            default -> sentence(check.message());
        };
    }

    /// The library's fragment as a sentence, with times as people read them.
    static String sentence(String fragment) {
        var text = TIME.matcher(Legible.text(fragment)).replaceAll(time -> Dates.time(Instant.parse(time.group())));
        if (text.isEmpty()) return "";
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    private static @Nullable String next(Check check) {
        var known = Remedies.of(check.code());
        if (known != null) return known;
        return switch (check.outcome()) {
            case PASSED, NOT_APPLICABLE -> null;
            case FAILED -> "Ask the issuer about it before you rely on it.";
            case UNKNOWN -> "Take this as not confirmed.";
        };
    }
}
