package org.assay.learning.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.identity.IdentitySettings;
import org.assay.learning.attendance.RotatingCode;
import org.assay.learning.attendance.RotatingCode.Channel;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessionId;
import org.assay.learning.live.LiveSessions;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The presenter's screen with the code. It loads itself anew when the code changes, with a script or without.
@Controller
class ScreenController {
    private final Convening convening;
    private final LiveSessions sessions;
    private final Rosters rosters;
    private final IdentitySettings platform;
    private final Clock clock;

    ScreenController(
            Convening convening, LiveSessions sessions, Rosters rosters, IdentitySettings platform, Clock clock) {
        this.convening = convening;
        this.sessions = sessions;
        this.rosters = rosters;
        this.platform = platform;
        this.clock = clock;
    }

    @Allows(Permission.TEACH)
    @GetMapping("/live/{session}/screen")
    Page show(@PathVariable LiveSessionId session, HttpServletResponse response) {
        var own = convening.own(session);
        var now = clock.instant();
        if (!own.isNear(now)) {
            throw Refusal.conflict(
                    own.isCancelled()
                            ? "This session was cancelled."
                            : "Codes are taken from 15 minutes before the start to 15 minutes after the end.");
        }
        var left = RotatingCode.left(now).toSeconds();
        response.setHeader("Refresh", String.valueOf(left));
        response.setHeader("Cache-Control", "no-store");
        return new ScreenPage(own, shown(own, now), left, rosters.counts(own));
    }

    private List<ScreenPage.Shown> shown(LiveSession session, Instant now) {
        var secret = sessions.codeSecret(session.id());
        var shown = new ArrayList<ScreenPage.Shown>();
        if (session.isOnSite())
            shown.add(shown(
                    session,
                    "In the room",
                    RotatingCode.of(secret, Channel.ROOM).at(now)));
        if (session.isOnline())
            shown.add(shown(
                    session, "Online", RotatingCode.of(secret, Channel.ONLINE).at(now)));
        return shown;
    }

    private ScreenPage.Shown shown(LiveSession session, String where, String code) {
        return new ScreenPage.Shown(where, code, platform.url("/check-in/" + session.id() + "?code=" + code));
    }
}
