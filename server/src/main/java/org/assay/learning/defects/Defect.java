package org.assay.learning.defects;

import java.time.Instant;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// Something that is wrong with a unit, as one or several learners reported it.
///
/// @param title the first words of the first report, until the author names it
/// @param mendedIn the version of the unit's text in which it is mended, or null
/// @param reason why it is declined, for those who reported it; or null
/// @param reports how many said so
/// @param version grows with each decision; a decision names the version that it saw
public record Defect(
        DefectId id,
        OrganizationId organization,
        OfferingId offering,
        UUID unit,
        String title,
        State state,
        @Nullable Integer mendedIn,
        @Nullable String reason,
        int reports,
        int version,
        Instant createdAt,
        @Nullable Instant settledAt) {

    /// What becomes of it, in order.
    public enum State {
        NEW("New", "idle", "flag"),
        ACCEPTED("Accepted", "active", "hourglass"),
        MENDED("Mended", "done", "check"),
        DECLINED("Declined", "idle", "x");

        private final String label;
        private final String status;
        private final String icon;

        State(String label, String status, String icon) {
            this.label = label;
            this.status = status;
            this.icon = icon;
        }

        public String label() {
            return label;
        }

        /// Of the chip.
        public String status() {
            return status;
        }

        public String icon() {
            return icon;
        }

        public boolean isSettled() {
            return this == MENDED || this == DECLINED;
        }
    }
}
