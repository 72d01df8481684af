package org.assay.learning.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessionId;
import org.jspecify.annotations.Nullable;

/// What is known about one person in one session.
///
/// @param joinedAt from when they were there; null where nobody said, then from the start
/// @param leftAt until when; null for the end
/// @param recordedBy who of the staff, or null for the learner's own check-in
/// @param reason of the staff, for a correction
/// @param version grows with each change
public record Presence(
        LiveSessionId session,
        EnrolmentId enrolment,
        PersonId learner,
        Standing standing,
        Means means,
        Set<Flag> flags,
        @Nullable Instant joinedAt,
        @Nullable Instant leftAt,
        Instant recordedAt,
        @Nullable PersonId recordedBy,
        @Nullable String reason,
        int version) {

    public Presence {
        flags = Set.copyOf(flags);
    }

    /// 1 (own word) to 4 (a secret of the room); see [Means].
    public int confidence() {
        return flags.isEmpty() ? means.confidence() : Math.max(1, means.confidence() - 1);
    }

    /// How long they were there, in whole minutes; who came within [LiveSession#LATE_AFTER] was there from the start.
    public long minutes(LiveSession session) {
        if (!standing.isThere()) return 0;
        var span = session.span();
        var from = joinedAt == null || !joinedAt.isAfter(span.start().plus(LiveSession.LATE_AFTER))
                ? span.start()
                : joinedAt;
        var until = leftAt == null || leftAt.isAfter(span.end()) ? span.end() : leftAt;
        return until.isAfter(from) ? Duration.between(from, until).toMinutes() : 0;
    }
}
