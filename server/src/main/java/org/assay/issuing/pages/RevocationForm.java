package org.assay.issuing.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.issuing.IssuedCredential.Cause;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param cause name of a [Cause]
/// @param reason why a credential is revoked
/// @param sure `yes` where the box was ticked that says it is for ever
public record RevocationForm(
        @Nullable String cause,
        @Nullable String reason,
        @Nullable String sure) implements Form {
    private static final int LONGEST = 1_000;

    static final RevocationForm EMPTY = new RevocationForm(null, null, null);

    /// Those that a person may choose, with words.
    public static Map<String, String> causes() {
        var causes = new LinkedHashMap<String, String>();
        for (var each : Cause.values()) if (each != Cause.SUPERSEDED) causes.put(each.name(), each.label());
        return causes;
    }

    public Cause chosen() {
        return cause == null || !causes().containsKey(cause) ? Cause.OTHER : Cause.valueOf(cause);
    }

    FormErrors check() {
        return new FormErrors()
                .require("reason", reason, "Say why. The learner reads it.")
                .atMost("reason", reason, LONGEST)
                .require("sure", sure, "Tick the box: a revocation cannot be taken back.");
    }
}
