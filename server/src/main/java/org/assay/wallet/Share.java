package org.assay.wallet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody shows of a holding, to whom, until when.
///
/// @param path of the page that shows it
/// @param endsAt from then on it shows nothing
/// @param openings how often somebody else opened it; who is not recorded
public record Share(
        ShareId id,
        HoldingId holding,
        Kind kind,
        String path,
        Instant sharedAt,
        Instant endsAt,
        @Nullable Instant withdrawnAt,
        int openings) {

    /// To whom.
    public enum Kind {
        /// Whoever has the link, which cannot be guessed.
        LINK,
        /// Everybody, at the credential's own address.
        PAGE
    }

    public boolean isOpen(Instant now) {
        return withdrawnAt == null && now.isBefore(endsAt);
    }
}
