package org.assay.learning.events;

import java.util.List;
import org.assay.learning.live.LiveSession;
import org.assay.web.Brand;
import org.assay.web.Page;

/// What hangs on the wall, or is cut into cards: one sheet for each code.
public record PosterPage(
        ClaimWindow window, LiveSession session, String entryTitle, Brand organization, List<Sheet> sheets)
        implements Page {

    /// @param address for those who type it
    public record Sheet(ClaimCode code, String address) {}

    @Override
    public String title() {
        return "Poster: " + entryTitle;
    }

    @Override
    public Frame frame() {
        return Frame.FOCUS;
    }

    @Override
    public Brand brand() {
        return organization;
    }
}
