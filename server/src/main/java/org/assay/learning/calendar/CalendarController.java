package org.assay.learning.calendar;

import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.live.LiveSessionId;
import org.assay.shared.Refusal;
import org.assay.web.Public;
import org.assay.web.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Calendar files, for those who take part, and the address that their calendars read.
@Controller
class CalendarController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");
    private final Enrolments enrolments;
    private final Calendars calendars;
    private final Feeds feeds;

    CalendarController(Enrolments enrolments, Calendars calendars, Feeds feeds) {
        this.enrolments = enrolments;
        this.calendars = calendars;
        this.feeds = feeds;
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/live.ics")
    ResponseEntity<String> show(@PathVariable EnrolmentId enrolment) {
        return file("live-sessions.ics", calendars.of(enrolments.own(enrolment)));
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/live/{session}.ics")
    ResponseEntity<String> show(@PathVariable EnrolmentId enrolment, @PathVariable LiveSessionId session) {
        return file("live-session.ics", calendars.of(enrolments.own(enrolment), session));
    }

    /// Whoever has the address reads the dates: it is the secret of one person, who can make it void.
    @Public
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> feed(@PathVariable String secret) {
        var person = feeds.person(new Secret(secret))
                .orElseThrow(
                        () -> Refusal.notFound("This calendar address is void. Make a new one under Live sessions."));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .body(calendars.of(person));
    }

    private static ResponseEntity<String> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text);
    }

    static PersonId me() {
        return Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in first."));
    }
}
