package org.assay.issuing.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.issuing.IssuedCredential.Cause;
import org.jspecify.annotations.Nullable;

/// One change to many credentials.
///
/// @param cause of a revocation
/// @param reason for the organization and the learners
/// @param toReply how long holders may reply to a suspension
/// @param undoes the one that this takes back, or null
record BulkChange(
        UUID id,
        OrganizationId organization,
        Kind kind,
        Cause cause,
        String reason,
        Duration toReply,
        PersonId by,
        Instant at,
        @Nullable UUID undoes) {

    enum Kind {
        SUSPEND("Suspend", "Holders are told and may reply. You can undo it as a whole."),
        REINSTATE("Reinstate", "They hold again, and holders are told."),
        REVOKE("Revoke", "This is for ever: a revocation cannot be undone, not even as a whole."),
        SUPERSEDE(
                "Supersede",
                "Each gets a newer one by the newest version of its definition, where the results meet its rule."
                        + " The former ones stop to hold, for ever."),
        RENEW("Renew", "Each that can be renewed now gets a newer one. The former ones stay what they were.");

        private final String label;
        private final String words;

        Kind(String label, String words) {
            this.label = label;
            this.words = words;
        }

        public String label() {
            return label;
        }

        /// What it does, in a sentence or two.
        public String words() {
            return words;
        }

        boolean isForEver() {
            return this == REVOKE || this == SUPERSEDE;
        }
    }

    enum Outcome {
        DONE,
        /// It was so already.
        UNCHANGED,
        REFUSED
    }

    /// @param number of the suspension that is to end, or that was made; null for none
    /// @param outcome null while it waits
    record Line(
            int position,
            CredentialId credential,
            @Nullable Integer number,
            @Nullable Outcome outcome,
            @Nullable String words) {}

    /// @param firstAt when the first line was done, or null
    record Progress(
            int all,
            int done,
            int unchanged,
            int refused,
            @Nullable Instant firstAt) {
        int over() {
            return done + unchanged + refused;
        }
    }
}
