package org.assay.learning.defects;

import java.util.List;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A learner's word on a unit, for themselves.
@Controller
class FeedbackController {
    private final Enrolments enrolments;
    private final Studying studying;
    private final Appraising appraising;
    private final Said said;

    FeedbackController(Enrolments enrolments, Studying studying, Appraising appraising, Said said) {
        this.enrolments = enrolments;
        this.studying = studying;
        this.appraising = appraising;
        this.said = said;
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/units/{unit}/feedback")
    Page show(@PathVariable EnrolmentId enrolment, @PathVariable UnitId unit) {
        var own = enrolments.own(enrolment);
        return said.page(own, unit(own, unit), said.form(own, unit), new FormErrors());
    }

    @SignedIn
    @PostMapping("/enrolments/{enrolment}/units/{unit}/feedback")
    Object create(@PathVariable EnrolmentId enrolment, @PathVariable UnitId unit, FeedbackForm form) {
        var own = enrolments.own(enrolment);
        var about = unit(own, unit);
        var errors = form.check();
        if (!errors.isEmpty()) return said.page(own, about, form, errors);
        appraising.say(own, unit.value(), form.clearRead(), form.minutesRead(), form.wrong());
        return Redirect.to("/enrolments/" + enrolment + "/units/" + unit + "/feedback")
                .saying("Thank you. The author reads it; you hear what becomes of what you reported.");
    }

    private Unit unit(Enrolment own, UnitId id) {
        return studying.units(own).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such unit."));
    }

    /// What somebody said before.
    @org.springframework.stereotype.Component
    static class Said {
        private final Ratings ratings;
        private final Defects defects;
        private final PublishedEntries entries;
        private final Organizations organizations;
        private final Tenancy tenancy;

        Said(Ratings ratings, Defects defects, PublishedEntries entries, Organizations organizations, Tenancy tenancy) {
            this.ratings = ratings;
            this.defects = defects;
            this.entries = entries;
            this.organizations = organizations;
            this.tenancy = tenancy;
        }

        FeedbackForm form(Enrolment own, UnitId unit) {
            return ratings.last(own.id(), unit.value())
                    .map(last -> new FeedbackForm(text(last.clear()), text(last.minutes()), null))
                    .orElseGet(FeedbackForm::empty);
        }

        private static String text(@org.jspecify.annotations.Nullable Integer value) {
            return value == null ? "" : value.toString();
        }

        Page page(Enrolment own, Unit unit, FeedbackForm form, FormErrors errors) {
            return new FeedbackPage(
                    own.id(),
                    unit.id().value(),
                    entries.get(own.entry()).definition().title(),
                    unit.title(),
                    organizations.get(own.organization()).brand(),
                    form,
                    errors,
                    lines(own, unit));
        }

        private List<FeedbackPage.Line> lines(Enrolment own, Unit unit) {
            var both = new Acting(own.organization(), own.learner(), null);
            return tenancy.as(
                    both,
                    () -> defects.reports(own.id(), unit.id().value()).stream()
                            .map(report -> {
                                var defect = defects.get(report.defect());
                                return new FeedbackPage.Line(
                                        report.text(), report.at(), defect.state(), defect.mendedIn(), defect.reason());
                            })
                            .toList());
        }
    }
}
