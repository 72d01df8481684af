package org.assay.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an operator sets about sessions and leaving.
///
/// @param sessionIdle a session that nobody used for so long is over; 30 minutes if unset
/// @param sessionLongest a session is over after so long, used or not; 12 hours if unset
/// @param erasureAfter how long somebody may change their mind about leaving; 7 days if unset
@ConfigurationProperties("assay.people")
public record PeopleSettings(
        @Nullable Duration sessionIdle,
        @Nullable Duration sessionLongest,
        @Nullable Duration erasureAfter) {

    public PeopleSettings {
        if (sessionIdle == null) sessionIdle = Duration.ofMinutes(30);
        if (sessionLongest == null) sessionLongest = Duration.ofHours(12);
        if (erasureAfter == null) erasureAfter = Duration.ofDays(7);
    }

    Duration idle() {
        return sessionIdle == null ? Duration.ofMinutes(30) : sessionIdle;
    }

    Duration longest() {
        return sessionLongest == null ? Duration.ofHours(12) : sessionLongest;
    }

    public Duration undoWindow() {
        return erasureAfter == null ? Duration.ofDays(7) : erasureAfter;
    }
}
