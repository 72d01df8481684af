package org.assay.identity.agreements;

import java.time.Instant;
import java.util.UUID;
import org.assay.identity.OrganizationId;

/// One version of what an organization asks people to agree to. It never changes; a new version is a new row.
///
/// @param number from 1, for each kind
/// @param text Markdown
public record Terms(UUID id, OrganizationId organization, Kind kind, int number, String text, Instant publishedAt) {

    /// What it is about.
    public enum Kind {
        TERMS("Terms of use"),
        PRIVACY("Privacy notice");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
