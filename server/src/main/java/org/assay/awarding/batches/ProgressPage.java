package org.assay.awarding.batches;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// How far the awarding of a table is.
///
/// @param state `WAITING`, `HELD`, `RUNNING`, `PAUSED`, `DONE` or `CANCELLED`
/// @param awarded rows so far, of `all` that were to be awarded
/// @param blocked rows that still need somebody
/// @param pace null where that cannot be told
/// @param by name of who started it
/// @param second name of who released it, or null
/// @param releaseAt when it is released by itself, or was; null while it waits
public record ProgressPage(
        String path,
        String name,
        String entry,
        String state,
        int awarded,
        int failed,
        int all,
        int blocked,
        @Nullable Pace pace,
        String by,
        @Nullable String second,
        @Nullable Instant releaseAt,
        List<RowsPage.Row> latest)
        implements Page {

    /// How fast it goes.
    ///
    /// @param left about how long it still takes
    public record Pace(long rowsPerMinute, Duration left) {
        public String words() {
            var seconds = Math.max(1, left.toSeconds());
            if (seconds < 100) return "About %d seconds left".formatted(seconds);
            var minutes = (seconds + 59) / 60;
            return minutes < 100
                    ? "About %d minutes left".formatted(minutes)
                    : "About %d hours left".formatted((minutes + 59) / 60);
        }
    }

    @Override
    public String title() {
        return switch (state) {
            case "WAITING" -> "%,d credentials wait for a second person".formatted(all - awarded - failed);
            case "HELD" -> "%,d credentials are about to go out".formatted(all - awarded - failed);
            case "RUNNING", "PAUSED" -> "Issuing %,d credentials".formatted(all);
            case "CANCELLED" -> "Cancelled after %,d of %,d".formatted(awarded, all);
            default -> "%,d credentials issued".formatted(awarded);
        };
    }

    /// From 0 to 100.
    public int percent() {
        return all == 0 ? 100 : (awarded + failed) * 100 / all;
    }

    /// Whether it can still be taken back.
    public boolean isHeld() {
        return state.equals("WAITING") || state.equals("HELD");
    }

    public boolean isRunning() {
        return state.equals("RUNNING");
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
