package org.assay.learning.live;

import java.util.Map;
import org.assay.catalog.OfferingId;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A live session under staff's hands.
///
/// @param session null for new ones
/// @param missed title of the session that this makes up for, or null
/// @param presenters members who hold sessions, by id; the empty id is nobody
public record SessionEditPage(
        OfferingId offering,
        @Nullable LiveSessionId session,
        String entryTitle,
        @Nullable String missed,
        Map<String, String> presenters,
        SessionForm form,
        FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return session != null ? "Change the session" : missed != null ? "Plan a make-up session" : "Plan sessions";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public String action() {
        return session == null ? "/offerings/" + offering + "/live" : "/live/" + session;
    }
}
