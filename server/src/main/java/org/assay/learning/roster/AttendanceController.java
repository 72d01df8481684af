package org.assay.learning.roster;

import java.util.List;
import java.util.Objects;
import org.assay.catalog.OfferingId;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.Writing;
import org.assay.learning.attendance.Attending;
import org.assay.learning.attendance.Flag;
import org.assay.learning.attendance.NoShows;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSessionId;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Attendance of everybody in an offering, and what happens to those who do not come.
@Controller
class AttendanceController {
    private final Writing writing;
    private final Enrolments enrolments;
    private final Attending attending;
    private final NoShows noShows;
    private final Rosters rosters;
    private final Convening convening;

    AttendanceController(
            Writing writing,
            Enrolments enrolments,
            Attending attending,
            NoShows noShows,
            Rosters rosters,
            Convening convening) {
        this.writing = writing;
        this.enrolments = enrolments;
        this.attending = attending;
        this.noShows = noShows;
        this.rosters = rosters;
        this.convening = convening;
    }

    /// @param misses empty for no rule
    record RuleForm(@Nullable String misses, @Nullable String consequence) implements Form {}

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/offerings/{offering}/attendance")
    Page show(@PathVariable OfferingId offering, @RequestParam(defaultValue = "1") String page) {
        return page(offering, RosterController.number(page), new FormErrors());
    }

    private Page page(OfferingId offering, int number, FormErrors errors) {
        writing.own(offering);
        var some = enrolments.in(offering, (number - 1) * Rosters.ROWS, Rosters.ROWS + 1);
        var shown = some.stream().limit(Rosters.ROWS).toList();
        return new AttendancePage(
                offering,
                rosters.title(offering),
                rows(offering, shown),
                number,
                some.size() > Rosters.ROWS,
                noShows.rule(offering).orElse(null),
                errors);
    }

    private List<AttendancePage.Row> rows(OfferingId offering, List<Enrolment> some) {
        var ids = some.stream().map(Enrolment::id).toList();
        var names = rosters.names(some);
        var attendance = attending.of(offering, ids);
        var consequences = noShows.of(ids);
        return some.stream()
                .map(each -> new AttendancePage.Row(
                        each.id(),
                        Rosters.name(names, each),
                        Objects.requireNonNull(attendance.get(each.id())),
                        consequences.get(each.id())))
                .toList();
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/no-show-rule")
    Object update(@PathVariable OfferingId offering, RuleForm form) {
        var own = writing.own(offering);
        var misses = Objects.requireNonNullElse(form.misses(), "").strip();
        if (misses.isEmpty()) {
            noShows.unset(offering);
            return Redirect.to("/offerings/" + offering + "/attendance").saying("Nothing happens to those who miss.");
        }
        if (!misses.matches("[1-9]\\d?")) {
            return page(offering, 1, new FormErrors().add("misses", "Enter 1 to 99, or leave it empty for no rule."));
        }
        var consequence =
                "SEAT_FREED".equals(form.consequence()) ? NoShows.Consequence.SEAT_FREED : NoShows.Consequence.WARNED;
        noShows.set(own.organization(), offering, new NoShows.Rule(Integer.parseInt(misses), consequence));
        return Redirect.to("/offerings/" + offering + "/attendance").saying("Saved the rule.");
    }

    /// Everybody at once, at most 10,000; for a spreadsheet.
    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/offerings/{offering}/attendance.csv")
    ResponseEntity<String> export(@PathVariable OfferingId offering) {
        writing.own(offering);
        var table = new Csv(List.of(
                "Name", "Sessions attended", "Sessions", "Minutes attended", "Minutes", "Missed", "Confidence (1-4)"));
        for (var row : rows(offering, enrolments.in(offering, 0, 10_000))) {
            var attendance = row.attendance();
            table.row(
                    row.name(),
                    attendance.present(),
                    attendance.sessions(),
                    attendance.attendedMinutes(),
                    attendance.minutes(),
                    attendance.missed(),
                    attendance.confidence());
        }
        return file("attendance.csv", table);
    }

    /// One session's roster, at most 10,000 people.
    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/live/{session}/roster.csv")
    ResponseEntity<String> roster(@PathVariable LiveSessionId session) {
        var own = convening.own(session);
        var table = new Csv(List.of("Name", "Attendance", "Minutes", "Known by", "Confidence (1-4)", "From", "Flags"));
        for (var row : rosters.rows(own, enrolments.in(own.offering(), 0, 10_000))) {
            var presence = row.presence();
            if (presence == null) table.row(row.name(), own.isSettled() ? "Absent" : "", 0, "", "", "", "");
            else
                table.row(
                        row.name(),
                        presence.standing().word(),
                        presence.minutes(own),
                        presence.means().words(),
                        presence.confidence(),
                        Objects.requireNonNullElse(
                                presence.joinedAt(), own.span().start()),
                        String.join(
                                "; ",
                                presence.flags().stream()
                                        .map(Flag::words)
                                        .sorted()
                                        .toList()));
        }
        return file("roster.csv", table);
    }

    private static ResponseEntity<String> file(String name, Csv table) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(table.text());
    }
}
