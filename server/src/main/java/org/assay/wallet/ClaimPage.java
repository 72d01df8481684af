package org.assay.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.assay.web.Page;

/// What waits behind a letter's link.
///
/// @param secret of the link
/// @param reader who is looking
/// @param isCode whether the link stands on paper: whoever bears it may accept with any account
/// @param isOver whether it can no longer be accepted
public record ClaimPage(Claiming.Offer offer, @JsonIgnore String secret, Reader reader, boolean isCode, boolean isOver)
        implements Page {

    /// Who may be looking at a claim.
    public enum Reader {
        /// The person whom it waits for, signed in.
        ITS_PERSON,
        /// Somebody else, signed in.
        SOMEBODY_ELSE,
        /// Anybody, not signed in.
        UNKNOWN
    }

    @Override
    public String title() {
        if (isOver) return "This offer is over";
        return offer.claim().isWaiting() ? "A credential waits for you" : "Already in the wallet";
    }
}
