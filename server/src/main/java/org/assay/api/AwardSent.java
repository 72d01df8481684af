package org.assay.api;

import java.math.BigDecimal;
import java.util.UUID;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// An award that a program orders. What is wrong with what was earned is told by `awarding`, as for rows of tables.
record AwardSent(
        @Nullable UUID definition,
        EarnedSent.@Nullable RecipientSent recipient,
        @Nullable String earnedOn,
        @Nullable BigDecimal score,
        @Nullable String narrative,
        @Nullable String evidence,
        @Nullable String language,
        @Nullable String reason)
        implements Sent {

    EarnedSent earned() {
        return new EarnedSent(recipient, earnedOn, score, narrative, evidence, language, reason);
    }

    @Override
    public FormErrors check() {
        var errors = new FormErrors();
        if (definition == null) errors.add("definition", "Say what is awarded, by the id of its definition.");
        return errors;
    }
}
