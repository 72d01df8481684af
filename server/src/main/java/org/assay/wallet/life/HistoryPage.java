package org.assay.wallet.life;

import java.time.Instant;
import java.util.List;
import org.assay.issuing.history.Change;
import org.assay.wallet.HoldingId;
import org.assay.web.Page;

/// @param credential its title
/// @param lines what happened, oldest first
public record HistoryPage(HoldingId id, String credential, List<Line> lines) implements Page {

    /// @param by the issuer's name, the empty text where time or the platform did it
    /// @param isOwn whether the holder did it
    public record Line(Change.Kind kind, Instant at, String by, boolean isOwn, String words) {}

    @Override
    public String title() {
        return "History";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
