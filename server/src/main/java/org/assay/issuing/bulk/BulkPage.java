package org.assay.issuing.bulk;

import java.time.Instant;
import java.util.List;
import org.assay.issuing.CredentialId;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// How far a change is.
///
/// @param label what is done
/// @param by who asked for it
/// @param over lines that are done, were so already, or were refused
/// @param refused the first hundred
/// @param secondsLeft about; null where nothing can be said
/// @param canUndo whether it can be taken back as a whole
/// @param undone id of what takes it back, or null
public record BulkPage(
        String id,
        String label,
        boolean isForEver,
        String by,
        Instant at,
        String reason,
        int all,
        int over,
        int done,
        int unchanged,
        List<Refused> refused,
        int refusedInAll,
        @Nullable Long secondsLeft,
        boolean canUndo,
        @Nullable String undone)
        implements Page {

    /// @param who name and title
    public record Refused(CredentialId credential, String who, String words) {}

    public boolean isRunning() {
        return over < all;
    }

    public int percent() {
        return all == 0 ? 100 : over * 100 / all;
    }

    @Override
    public String title() {
        return label + ": " + over + " of " + all;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
