package org.assay.wallet.life;

import java.time.Instant;
import org.assay.catalog.elements.Renewal;
import org.assay.issuing.renewals.RenewalRequest;
import org.assay.wallet.HoldingId;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param credential its title
/// @param until when it ends
/// @param rule by which it is renewed
/// @param entry path of the definition
/// @param request the newest one, or null
public record RenewalPage(
        HoldingId id,
        String credential,
        Instant until,
        Renewal rule,
        String entry,
        @Nullable RenewalRequest request,
        RenewalForm form,
        FormErrors errors)
        implements Page {

    /// Whether a request waits for a person.
    public boolean isWaiting() {
        return request != null && request.decision() == null;
    }

    public boolean isByHours() {
        return rule.by() == Renewal.By.CPD_HOURS;
    }

    @Override
    public String title() {
        return "Renewal";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
