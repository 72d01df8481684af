package org.assay.home.learner;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assay.home.learner.LearnPage.Course;
import org.assay.home.learner.LearnPage.Next;
import org.assay.home.learner.LearnPage.Step;
import org.assay.identity.PersonId;
import org.assay.learning.attendance.Roll;
import org.assay.web.Page;
import org.assay.web.SignedIn;
import org.assay.web.Surroundings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LearnController {
    private static final Duration URGENT = Duration.ofHours(48);
    private final Courses courses;
    private final Agenda agenda;
    private final Waiting waiting;
    private final Roll roll;
    private final Surroundings surroundings;
    private final Clock clock;

    LearnController(
            Courses courses, Agenda agenda, Waiting waiting, Roll roll, Surroundings surroundings, Clock clock) {
        this.roll = roll;
        this.courses = courses;
        this.agenda = agenda;
        this.waiting = waiting;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping("/learn")
    Page show() {
        var visitor = surroundings.visitor().orElseThrow();
        var person = new PersonId(visitor.person());
        var begun = courses.of(person);
        var items = agenda.of(person);
        var claims = waiting.claims(person);
        return new LearnPage(
                greeting(),
                visitor.name().split(" ")[0],
                next(begun, items, claims),
                roll.first(person).orElse(null),
                begun,
                items.wins(),
                items.due(),
                claims,
                waiting.expiring(person));
    }

    /// One thing, and why this one: what is due within two days, else a credential that waits, else the course that
    /// was begun last.
    private @Nullable Next next(List<Course> begun, Agenda.Items items, List<Step> claims) {
        var soon = clock.instant().plus(URGENT);
        var due = items.due().stream()
                .filter(each -> !each.isLate() && each.at().isBefore(soon))
                .findFirst();
        if (due.isPresent()) {
            return new Next(
                    new Step(due.get().title(), "Go to it", due.get().path()), "It is due within two days", null);
        }
        if (!claims.isEmpty())
            return new Next(claims.getFirst(), "You earned it, and it is not in your wallet yet", null);
        return begun.stream()
                .filter(course -> !course.isDone())
                .findFirst()
                .map(course -> new Next(course.step(), "Next step in " + course.title(), course))
                .orElse(null);
    }

    /// By the visitor's own time of day.
    private String greeting() {
        int hour = clock.instant().atZone(surroundings.zone()).getHour();
        return hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening";
    }
}
