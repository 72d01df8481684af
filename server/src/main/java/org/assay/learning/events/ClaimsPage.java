package org.assay.learning.events;

import java.time.Instant;
import java.util.List;
import org.assay.learning.live.LiveSession;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// Claims at one live session.
///
/// @param isAttended whether its micro-credential is one for having been there; nothing else can be claimed
/// @param windows newest first
public record ClaimsPage(
        LiveSession session,
        String entryTitle,
        boolean isAttended,
        List<ClaimWindow> windows,
        Instant now,
        ClaimForm form,
        FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return "Claims at the event";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
