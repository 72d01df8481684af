package org.assay.learning.roster;

import java.time.Instant;
import java.util.List;
import org.assay.learning.EnrolmentId;
import org.assay.learning.attendance.Presence;
import org.assay.learning.live.LiveSession;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// One live session, for staff: who is there, and what can be done about it.
///
/// @param presenter a name, or null
/// @param now when the page was made
/// @param number of this page of the roster, from 1
/// @param hasMore whether there is another page
public record RosterPage(
        LiveSession session,
        String entryTitle,
        @Nullable String presenter,
        Counts counts,
        List<Row> rows,
        int number,
        boolean hasMore,
        Instant now,
        RollForm form,
        FormErrors errors)
        implements Page {

    /// @param enrolled how many take part
    public record Counts(int enrolled, int present, int late, int pending) {
        public int there() {
            return present + late;
        }
    }

    /// @param presence null while nothing is known
    public record Row(
            EnrolmentId enrolment, String name, @Nullable Presence presence) {}

    @Override
    public String title() {
        return session.title();
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public boolean isOpen() {
        return !session.isCancelled() && !now.isBefore(session.opens());
    }

    public boolean isOver() {
        return !now.isBefore(session.span().end());
    }

    public boolean isOverfull() {
        var capacity = session.venue().capacity();
        return capacity != null && counts.enrolled > capacity;
    }
}
