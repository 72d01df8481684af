package org.assay.wallet;

import java.util.List;
import org.assay.web.Dates;
import org.assay.web.Page;

/// @param offers what waits to be accepted
/// @param cards what is held, newest first
public record WalletPage(List<Claiming.Offer> offers, List<Card> cards) implements Page {

    /// One credential in the wallet.
    ///
    /// @param issuer what it calls itself
    public record Card(
            HoldingId id, String title, String canDo, String issuer, CredentialState state, String stateWords) {
        static Card of(HoldingId id, CredentialView view) {
            var credential = view.credential();
            return new Card(
                    id,
                    view.title(),
                    credential == null ? "" : credential.description(),
                    credential == null ? "" : credential.issuerName(),
                    view.state(),
                    words(view));
        }

        /// As in the credential, and for a valid one how long it is so.
        private static String words(CredentialView view) {
            var until = view.credential() == null ? null : view.credential().validUntil();
            return view.state() == CredentialState.VALID && until != null
                    ? "Valid until " + Dates.day(until)
                    : view.stateWords();
        }
    }

    @Override
    public String title() {
        return "Wallet";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
