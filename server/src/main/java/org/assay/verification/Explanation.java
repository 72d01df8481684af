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
        return new Explanation(
                check.kind(), check.outcome(), check.code(), title(check), reason(check), next(check), values);
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

    private static String title(Check check) {
        return switch (check.kind()) {
            case FORMAT ->
                choose(
                        check,
                        "It is a credential",
                        "No credential was found in it",
                        "This kind of file is not read yet",
                        "");
            case CONTEXT ->
                choose(
                        check,
                        "Its words mean what the standards say",
                        "It bends the meaning of its words",
                        "It uses words that are not known here",
                        "");
            case SCHEMA ->
                choose(
                        check,
                        "It has the parts that the standard asks for",
                        "It lacks parts that the standard asks for",
                        "Its parts were not looked at",
                        "It names no form to hold it against");
            case PROOF ->
                choose(
                        check,
                        "Nothing was changed since it was signed",
                        "The signature does not hold",
                        "The signature was not checked",
                        "");
            case ISSUER_KEY ->
                choose(
                        check,
                        "The key is the issuer’s",
                        "The key is not the issuer’s",
                        "The issuer’s key was not found out",
                        "");
            case VALIDITY -> choose(check, "It is in date", "It is out of date", "Its dates were not looked at", "");
            case STATUS ->
                choose(
                        check,
                        "It has not been withdrawn",
                        "It was withdrawn",
                        "Whether it was withdrawn is not known",
                        "Its issuer keeps no list of withdrawn credentials for it");
            case RECIPIENT ->
                choose(
                        check,
                        "It was issued to this person",
                        "It was not issued to this person",
                        "Whose it is could not be compared",
                        "Is it this person’s?");
            case TRUST ->
                choose(
                        check,
                        "The issuer is known here",
                        "The issuer is not to be trusted",
                        "The issuer is not known here",
                        "");
            case FITNESS ->
                choose(
                        check,
                        "It fits the purpose",
                        "It does not fit the purpose",
                        "Whether it fits was not found out",
                        "Is it what you need?");
        };
    }

    private static String choose(Check check, String passed, String failed, String unknown, String notApplicable) {
        return switch (check.outcome()) {
            case PASSED -> passed;
            case FAILED -> failed;
            case UNKNOWN -> unknown;
            case NOT_APPLICABLE -> notApplicable.isEmpty() ? unknown : notApplicable;
        };
    }

    private static String reason(Check check) {
        return switch (check.code()) {
            case "intact" -> "Not a letter differs from what was signed. A forger would need the issuer’s key.";
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
