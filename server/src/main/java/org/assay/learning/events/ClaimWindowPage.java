package org.assay.learning.events;

import java.time.Instant;
import java.util.List;
import org.assay.learning.live.LiveSession;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// One claim window, live: how many claimed, and who.
///
/// @param codes those that stand; at most 1,000
/// @param people newest first
/// @param number of this page of people, from 1
/// @param hasMore whether there is another page
/// @param isChanging whether its form is open; it then does not load itself anew
public record ClaimWindowPage(
        ClaimWindow window,
        LiveSession session,
        String entryTitle,
        List<ClaimCode> codes,
        List<Person> people,
        int number,
        boolean hasMore,
        Instant now,
        boolean isChanging,
        ClaimForm form,
        FormErrors errors)
        implements Page {

    /// Somebody who claimed.
    public record Person(String name, Instant at) {}

    @Override
    public String title() {
        return "Claims";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    /// Whether there is one code for everybody, and so a poster.
    public boolean isPoster() {
        return codes.stream().anyMatch(code -> !code.isForOne());
    }
}
