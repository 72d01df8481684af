package org.assay.learning.roster;

import java.util.List;
import org.assay.learning.live.LiveSession;
import org.assay.web.Page;

/// The rotating code, big enough for the back row.
///
/// @param codes what is shown now, for the room first
/// @param seconds until it changes
public record ScreenPage(LiveSession session, List<Shown> codes, long seconds, RosterPage.Counts counts)
        implements Page {

    /// @param where `In the room` or `Online`
    /// @param link what the QR code holds: a whole address
    public record Shown(String where, String code, String link) {
        /// In two halves, for the eye.
        public String spelled() {
            return code.substring(0, 3) + " " + code.substring(3);
        }
    }

    @Override
    public String title() {
        return "Check-in: " + session.title();
    }

    @Override
    public Frame frame() {
        return Frame.FOCUS;
    }
}
