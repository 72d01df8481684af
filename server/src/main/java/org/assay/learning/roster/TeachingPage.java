package org.assay.learning.roster;

import java.util.List;
import org.assay.learning.live.LiveSession;
import org.assay.web.Page;

/// What an instructor holds today and in the week after.
///
/// @param mine those that the visitor presents; the others of the organization are in `others`
public record TeachingPage(List<Row> mine, List<Row> others) implements Page {

    /// @param isNear whether check-in can be started now
    /// @param isWaiting whether it is over and its roster is open
    public record Row(LiveSession session, String entryTitle, boolean isNear, boolean isWaiting) {}

    @Override
    public String title() {
        return "Teaching";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
