package org.assay.learning.attendance;

import java.util.List;
import org.assay.web.Page;

/// What somebody can check in to now, where it is not exactly one.
public record NearPage(List<Roll.Entry> sessions) implements Page {

    @Override
    public String title() {
        return "Check in";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
