package org.assay.notices.centre;

import java.util.List;
import java.util.UUID;
import org.assay.notices.Notice;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What somebody was told, newest first.
///
/// @param unread whether only what was not read is shown
/// @param older the last one here, where there are more
public record NoticesPage(
        List<Notice> notices,
        boolean unread,
        boolean staff,
        @Nullable UUID older) implements Page {

    @Override
    public String title() {
        return "Notices";
    }

    @Override
    public Frame frame() {
        return staff ? Frame.STAFF : Frame.LEARNER;
    }
}
