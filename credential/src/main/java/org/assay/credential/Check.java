package org.assay.credential;

import static java.util.Objects.requireNonNullElse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One named check and what came of it.
///
/// @param code the same for the same cause, for programs and translations, such as `expired`
/// @param message a lower case fragment that carries the values
/// @param values the same values by name, in the order of the message
public record Check(Kind kind, Outcome outcome, String code, String message, Map<String, String> values) {
    public Check {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The checks there are, in the order in which they run and are shown. The first seven make the verdict.
    public enum Kind {
        FORMAT,
        CONTEXT,
        SCHEMA,
        PROOF,
        ISSUER_KEY,
        VALIDITY,
        STATUS,
        RECIPIENT,
        TRUST,
        FITNESS;

        /// Whether the check enters the verdict without being asked for.
        public boolean isAlwaysAsked() {
            return compareTo(STATUS) <= 0;
        }
    }

    /// Passed; a missing message is replaced by the code, here as in the other three.
    public static Check passed(Kind kind, String code, @Nullable String message) {
        return new Check(kind, Outcome.PASSED, code, requireNonNullElse(message, code), Map.of());
    }

    public static Check failed(Kind kind, String code, @Nullable String message) {
        return new Check(kind, Outcome.FAILED, code, requireNonNullElse(message, code), Map.of());
    }

    public static Check unknown(Kind kind, String code, @Nullable String message) {
        return new Check(kind, Outcome.UNKNOWN, code, requireNonNullElse(message, code), Map.of());
    }

    public static Check notApplicable(Kind kind, String code, @Nullable String message) {
        return new Check(kind, Outcome.NOT_APPLICABLE, code, requireNonNullElse(message, code), Map.of());
    }

    static Check notRun(Kind kind) {
        return unknown(kind, "not-run", "not looked at");
    }

    /// The same check with one more value.
    public Check with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Check(kind, outcome, code, message, more);
    }
}
