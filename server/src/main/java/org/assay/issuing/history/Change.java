package org.assay.issuing.history;

import java.time.Instant;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a credential.
///
/// @param by who did it; null for the platform, and for time
/// @param words why, as it was written; may be empty
/// @param other the credential that it has to do with beside this one, or null
public record Change(
        Kind kind,
        Instant at,
        @Nullable PersonId by,
        String words,
        @Nullable CredentialId other) {

    Change(Kind kind, Instant at, @Nullable PersonId by, String words) {
        this(kind, at, by, words, null);
    }

    public enum Kind {
        ISSUED("Issued"),
        SUSPENDED("Suspended"),
        REPLIED("Replied"),
        REPLY_ENDED("Time to reply ended"),
        REINSTATED("Reinstated"),
        REVOKED("Revoked"),
        SUPERSEDED("Superseded by another one"),
        SUPERSEDES("Issued in the place of another one"),
        RENEWAL_ASKED("Renewal asked for"),
        RENEWAL_DECLINED("Renewal declined"),
        RENEWED("Renewed by another one"),
        RENEWS("Issued to renew another one"),
        EXPIRED("Ran out"),
        NOTED("Note for colleagues");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// In the past tense.
        public String label() {
            return label;
        }

        /// Whether it is the organization's own business.
        public boolean isPrivate() {
            return this == NOTED;
        }
    }
}
