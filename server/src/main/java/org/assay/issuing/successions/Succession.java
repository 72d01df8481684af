package org.assay.issuing.successions;

import java.time.Instant;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;

/// That one credential comes after another of the same holder: in its place, or to renew it.
///
/// @param credential the newer one
/// @param former the one before
/// @param learnerName as the newer one names them
/// @param version of the definition that the newer one rests on
/// @param by who asked for it; null where a rule did
/// @param reason for the organization and the learner, at most 1,000 characters; may be empty
public record Succession(
        CredentialId credential,
        CredentialId former,
        OrganizationId organization,
        PersonId learner,
        Kind kind,
        String learnerName,
        int version,
        @Nullable PersonId by,
        Instant at,
        String reason) {

    public enum Kind {
        /// The holder has another name, or the name was misspelt.
        NAME("Another name"),
        /// Something else in it was wrong.
        CORRECTION("A mistake in the text"),
        /// What it takes has changed, and the same results meet it.
        CRITERIA("New criteria"),
        /// The newer one goes on where the former one ends; that one stays what it was.
        RENEWAL("Renewal");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /// Whether the former one stops to hold.
        public boolean isInPlace() {
            return this != RENEWAL;
        }
    }

    /// What somebody wants a newer credential to say.
    public record Wish(Kind kind, String learnerName, int version, String reason) {}
}
