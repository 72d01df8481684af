package org.assay.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// One's own credential.
///
/// @param shares open ones, newest first
/// @param base our base URL, for links to copy
public record HoldingPage(
        HoldingId id,
        CredentialView view,
        String source,
        Instant receivedAt,
        List<Share> shares,
        @JsonIgnore String base,
        ShareForm form,
        FormErrors errors)
        implements Page {

    /// The last day of a share is the day before its end, UTC.
    public Instant lastDay(Share share) {
        return share.endsAt().minusSeconds(1);
    }

    @Override
    public String title() {
        return view.holder() + ": " + view.title();
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
