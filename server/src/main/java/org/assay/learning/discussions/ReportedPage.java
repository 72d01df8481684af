package org.assay.learning.discussions;

import java.util.List;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Reported posts that nobody looked at yet, oldest first; at most fifty.
public record ReportedPage(List<Line> lines) implements Page {

    /// @param author null where they have left
    /// @param by who reported it, null where they have left
    public record Line(
            OfferingId offering,
            UUID topic,
            Posts.Report report,
            @Nullable String author,
            @Nullable String by) {

        public String path() {
            return "/offerings/" + offering + "/discussions/" + topic;
        }

        public String post() {
            return "/offerings/" + offering + "/posts/" + report.post().id();
        }
    }

    @Override
    public String title() {
        return "Reported posts";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
