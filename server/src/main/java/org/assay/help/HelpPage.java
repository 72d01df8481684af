package org.assay.help;

import java.util.List;
import org.assay.web.Page;

/// What somebody asked, the latest touched first.
public record HelpPage(List<Question> questions, int from, boolean hasMore) implements Page {
    static final int ROWS = 30;

    public int next() {
        return from + ROWS;
    }

    @Override
    public String title() {
        return "Help";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
