package org.assay.awarding.batches;

import java.util.List;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// How far the awarding of a table is.
///
/// @param state `RUNNING`, `PAUSED`, `DONE` or `CANCELLED`
/// @param awarded rows so far, of `all` that were to be awarded
/// @param blocked rows that still need somebody
/// @param secondsLeft about; null where that cannot be told
public record ProgressPage(
        String path,
        String name,
        String entry,
        String state,
        int awarded,
        int failed,
        int all,
        int blocked,
        @Nullable Long secondsLeft,
        List<RowsPage.Row> latest)
        implements Page {

    @Override
    public String title() {
        return switch (state) {
            case "RUNNING", "PAUSED" -> "Issuing %,d credentials".formatted(all);
            case "CANCELLED" -> "Cancelled after %,d of %,d".formatted(awarded, all);
            default -> "%,d credentials issued".formatted(awarded);
        };
    }

    /// From 0 to 100.
    public int percent() {
        return all == 0 ? 100 : (awarded + failed) * 100 / all;
    }

    public boolean isRunning() {
        return state.equals("RUNNING");
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
