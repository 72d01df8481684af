package org.assay.learning.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.learning.attendance.RollCall;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessions;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// An instructor's day.
@Controller
class TeachingController {
    private static final Duration BEFORE = Duration.ofHours(24);
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final int MOST = 100;
    private final LiveSessions sessions;
    private final Rosters rosters;
    private final Clock clock;

    TeachingController(LiveSessions sessions, Rosters rosters, Clock clock) {
        this.sessions = sessions;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Allows(Permission.TEACH)
    @GetMapping("/teaching")
    Page index() {
        var organization = Objects.requireNonNull(Acting.now().organization());
        var me = RollCall.me();
        var now = clock.instant();
        var titles = new HashMap<OfferingId, String>();
        Map<Boolean, List<TeachingPage.Row>> rows =
                sessions.between(organization, now.minus(BEFORE), now.plus(AHEAD), MOST).stream()
                        .filter(session -> !session.isCancelled())
                        .collect(Collectors.partitioningBy(
                                session -> me.equals(session.presenter()),
                                Collectors.mapping(session -> row(session, titles, now), Collectors.toList())));
        return new TeachingPage(rows.getOrDefault(true, List.of()), rows.getOrDefault(false, List.of()));
    }

    private TeachingPage.Row row(LiveSession session, Map<OfferingId, String> titles, Instant now) {
        var isWaiting = !now.isBefore(session.span().end()) && !session.isSettled();
        var title = titles.computeIfAbsent(session.offering(), rosters::title);
        return new TeachingPage.Row(session, title, session.isNear(now), isWaiting);
    }
}
