package org.assay.home.event;

import org.assay.learning.events.Admittance;
import org.assay.learning.live.LiveSession;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Where a printed code leads.
///
/// @param code as the address has it
/// @param definition path of what can be claimed
/// @param answer why it cannot be claimed, or null
/// @param stage how far the visitor is
/// @param holding path of the credential in their wallet, once it is there
/// @param isRefused whether somebody just tried all the same
public record EventPage(
        String code,
        String entryTitle,
        String definition,
        LiveSession session,
        Brand organization,
        @Nullable Admittance answer,
        Stage stage,
        @Nullable String holding,
        boolean isRefused)
        implements Page {

    /// How far somebody is.
    public enum Stage {
        /// Nobody is signed in.
        STRANGER,
        /// Signed in, and one tap away.
        READY,
        /// Claimed: a person has to approve it first.
        WAITS,
        /// Claimed: the credential is being signed.
        ON_ITS_WAY,
        /// It is in their wallet.
        HELD
    }

    @Override
    public String title() {
        return entryTitle;
    }

    @Override
    public int status() {
        return isRefused ? 409 : 200;
    }

    @Override
    public Brand brand() {
        return organization;
    }

    /// Whether there is anything to do here.
    public boolean isOpen() {
        return answer == null;
    }
}
