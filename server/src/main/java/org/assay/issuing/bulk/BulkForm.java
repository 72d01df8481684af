package org.assay.issuing.bulk;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.issuing.CredentialId;
import org.assay.issuing.IssuedCredential.Cause;
import org.assay.issuing.bulk.BulkChange.Kind;
import org.assay.issuing.pages.RevocationForm;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param kind name of a [Kind]
/// @param credential those that were chosen
/// @param all `yes` for everything that the search finds
/// @param state of that search
/// @param words of that search
/// @param count how many were shown when it was asked for
/// @param cause of a revocation
/// @param reason for the learners
/// @param days to reply to a suspension
/// @param sure `yes` where the box was ticked that says it is for ever
public record BulkForm(
        @Nullable String kind,
        @Nullable List<String> credential,
        @Nullable String all,
        @Nullable String state,
        @Nullable String words,
        @Nullable String count,
        @Nullable String cause,
        @Nullable String reason,
        @Nullable String days,
        @Nullable String sure)
        implements Form {
    private static final int LONGEST = 1_000;

    FormErrors check(Kind chosen, int found) {
        var errors = new FormErrors();
        if (!String.valueOf(found).equals(count)) errors.add("count", "The list has changed. Look at it again.");
        if (chosen != Kind.RENEW) errors.require("reason", reason, "Say why. The learners read it.");
        errors.atMost("reason", reason, LONGEST);
        if (chosen == Kind.SUSPEND && !dayText().matches("[0-9]|[1-8][0-9]|90")) {
            errors.add("days", "Give a whole number of days, 0 to 90.");
        }
        if (chosen.isForEver()) errors.require("sure", sure, "Tick the box: this cannot be taken back.");
        return errors;
    }

    boolean isAll() {
        return "yes".equals(all);
    }

    /// Ids that can be read, each once.
    Set<CredentialId> ids() {
        var ids = new LinkedHashSet<CredentialId>();
        for (var each : Objects.requireNonNullElse(credential, List.<String>of())) {
            if (each.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) ids.add(CredentialId.of(each));
        }
        return ids;
    }

    public String dayText() {
        return days == null || days.isBlank() ? "14" : days.strip();
    }

    Duration toReply(Kind chosen) {
        return chosen == Kind.SUSPEND ? Duration.ofDays(Integer.parseInt(dayText())) : Duration.ZERO;
    }

    public Cause chosenCause() {
        return new RevocationForm(cause, null, null).chosen();
    }
}
