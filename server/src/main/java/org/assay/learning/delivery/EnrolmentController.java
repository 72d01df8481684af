package org.assay.learning.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Organizations;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;
import org.assay.learning.attendance.Roll;
import org.assay.learning.delivery.EnrolmentPage.TaskRow;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What somebody takes part in, for them alone, and the pace they chose.
@Controller
class EnrolmentController {
    private final Enrolments enrolments;
    private final Studying studying;
    private final Paces paces;
    private final Overview overview;

    EnrolmentController(Enrolments enrolments, Studying studying, Paces paces, Overview overview) {
        this.enrolments = enrolments;
        this.studying = studying;
        this.paces = paces;
        this.overview = overview;
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}")
    Page show(@PathVariable EnrolmentId enrolment) {
        var chosen =
                paces.of(enrolment).map(pace -> String.valueOf(pace.weeks())).orElse(null);
        return overview.page(enrolments.own(enrolment), new PaceForm("weeks", chosen), new FormErrors());
    }

    /// Plans what is left from today on; also the way to plan anew when behind.
    @SignedIn
    @PostMapping("/enrolments/{enrolment}/pace")
    Object update(@PathVariable EnrolmentId enrolment, PaceForm form) {
        var own = enrolments.own(enrolment);
        if (form.isNone()) {
            paces.remove(enrolment);
            return Redirect.to("/enrolments/" + enrolment).saying("The plan is gone. Learn when it suits you.");
        }
        int weeks = form.weeks(studying.progress(own).minutesLeft());
        if (weeks == 0) {
            var errors = new FormErrors().add("number", "Enter a number: 1 to 104 weeks, or 1 to 60 hours a week.");
            return overview.page(own, form, errors);
        }
        paces.save(own, new Pace(overview.today(), weeks, Set.copyOf(studying.done(own))));
        return Redirect.to("/enrolments/" + enrolment).saying("Planned. Each module has its day now.");
    }

    /// Puts together what the page shows.
    @Component
    static class Overview {
        private final Studying studying;
        private final PublishedEntries entries;
        private final Organizations organizations;
        private final Paces paces;
        private final Roll roll;
        private final Offerings offerings;
        private final Clock clock;

        Overview(
                Studying studying,
                PublishedEntries entries,
                Organizations organizations,
                Paces paces,
                Roll roll,
                Offerings offerings,
                Clock clock) {
            this.offerings = offerings;
            this.studying = studying;
            this.entries = entries;
            this.organizations = organizations;
            this.paces = paces;
            this.roll = roll;
            this.clock = clock;
        }

        LocalDate today() {
            return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        }

        Page page(Enrolment own, PaceForm form, FormErrors errors) {
            var definition = entries.get(own.entry()).definition();
            var progress = studying.progress(own);
            var standing = studying.standing(own);
            var pace = paces.of(own.id());
            return new EnrolmentPage(
                    own.id(),
                    own.entry(),
                    definition.title(),
                    definition.summary(),
                    organizations.get(own.organization()).brand(),
                    progress,
                    standing.map(Outline::of).orElse(List.of()),
                    standing.flatMap(one -> pace.map(each -> each.steps(one, today())))
                            .orElse(List.of()),
                    pace.map(Pace::weeks).orElse(0),
                    definition.tasks().stream()
                            .map(task -> TaskRow.of(task, progress))
                            .toList(),
                    !roll.of(own).isEmpty(),
                    EnrolmentPage.Cost.of(offerings.get(own.offering()).facts()),
                    form,
                    errors);
        }
    }
}
