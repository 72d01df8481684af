package org.assay.learning.discussions;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody wrote in a discussion.
///
/// @param number its place, from 1
/// @param teaches whether its author taught in the organization when they wrote it
/// @param body Markdown, at most 20,000 characters
/// @param deletedAt when its author took it back, or null
/// @param hiddenAt when somebody who teaches hid it, or null
public record Post(
        UUID id,
        UUID topic,
        int number,
        PersonId author,
        boolean teaches,
        String body,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable Instant hiddenAt,
        @Nullable PersonId hiddenBy,
        @Nullable String hiddenReason) {
    private static final Duration OPEN = Duration.ofHours(24);

    public boolean isGone() {
        return deletedAt != null;
    }

    public boolean isHidden() {
        return hiddenAt != null;
    }

    /// Whether its author may still change it: for a day, while it stands.
    public boolean isOpenTo(PersonId person, Instant now) {
        return person.equals(author) && !isGone() && !isHidden() && now.isBefore(at.plus(OPEN));
    }
}
