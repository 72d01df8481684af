package org.assay.home.learner;

import java.time.Clock;
import java.time.ZoneId;
import org.assay.identity.PersonId;
import org.assay.learning.attendance.Roll;
import org.assay.web.Page;
import org.assay.web.SignedIn;
import org.assay.web.Surroundings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LearnController {
    private final Courses courses;
    private final Roll roll;
    private final Surroundings surroundings;
    private final Clock clock;

    LearnController(Courses courses, Roll roll, Surroundings surroundings, Clock clock) {
        this.courses = courses;
        this.roll = roll;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping("/learn")
    Page show() {
        var visitor = surroundings.visitor().orElseThrow();
        var begun = courses.of(new PersonId(visitor.person()));
        var next = begun.stream().filter(course -> !course.isDone()).findFirst().orElse(null);
        return new LearnPage(
                greeting(),
                visitor.name().split(" ")[0],
                next,
                roll.first(new PersonId(visitor.person())).orElse(null),
                begun);
    }

    /// By the server's own time of day: nobody has told us theirs.
    private String greeting() {
        int hour = clock.instant().atZone(ZoneId.systemDefault()).getHour();
        return hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening";
    }
}
