package org.assay.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.assay.web.Page;

/// What waits behind a letter's link.
///
/// @param secret of the link
/// @param reader who is looking
public record ClaimPage(Claiming.Offer offer, @JsonIgnore String secret, Reader reader) implements Page {

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
        return offer.claim().isWaiting() ? "A credential waits for you" : "Already in the wallet";
    }
}
