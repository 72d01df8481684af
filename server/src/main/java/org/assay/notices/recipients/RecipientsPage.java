package org.assay.notices.recipients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Who was awarded by a table, and whether it has reached them.
///
/// @param batch id of the table
/// @param name of the table
/// @param shown name of the stage that is shown, or empty for all
/// @param days after which an offer ends, or null for never
/// @param older where the next page begins, or null at the end
public record RecipientsPage(
        String batch,
        String name,
        String shown,
        List<Recipient> recipients,
        Map<Stage, Long> tally,
        @Nullable Integer days,
        @Nullable Integer older)
        implements Page {

    /// How far it is.
    public enum Stage {
        ISSUING("Being issued", "idle", "hourglass"),
        WAITING("Letter sent", "idle", "mail"),
        RETURNED("Letter came back", "warn", "alert"),
        OVER("Offer is over", "warn", "hourglass"),
        CLAIMED("In their wallet", "done", "check");

        private final String words;
        private final String status;
        private final String icon;

        Stage(String words, String status, String icon) {
            this.words = words;
            this.status = status;
            this.icon = icon;
        }

        public String words() {
            return words;
        }

        public String status() {
            return status;
        }

        public String icon() {
            return icon;
        }

        /// Whether a further letter may help.
        public boolean canBeOffered() {
            return this == WAITING || this == RETURNED || this == OVER;
        }
    }

    /// @param at when it was offered or accepted, or null
    /// @param why the letter came back, or null
    public record Recipient(
            String award,
            String name,
            Stage stage,
            @Nullable Instant at,
            @Nullable String why) {}

    public long all() {
        return tally.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(Stage stage) {
        return tally.getOrDefault(stage, 0L);
    }

    @Override
    public String title() {
        return "%,d of %,d are claimed".formatted(count(Stage.CLAIMED), all());
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
