package org.assay.learning.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.Standing;
import org.assay.learning.Studying;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.learning.delivery.UnitPage.Feedback;
import org.assay.learning.delivery.UnitPage.Neighbours;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Units, for those who take part.
@Controller
class UnitsController {
    private final Enrolments enrolments;
    private final Studying studying;
    private final Practising practising;
    private final Views views;

    UnitsController(Enrolments enrolments, Studying studying, Practising practising, Views views) {
        this.enrolments = enrolments;
        this.studying = studying;
        this.practising = practising;
        this.views = views;
    }

    /// A unit by its place in the course: links by number last no longer than the version.
    @SignedIn
    @GetMapping("/enrolments/{enrolment}/lessons/{number}")
    Redirect find(@PathVariable EnrolmentId enrolment, @PathVariable int number) {
        var units = studying.units(enrolments.own(enrolment));
        if (number < 1 || number > units.size()) throw Refusal.notFound("There is no such lesson.");
        return Redirect.to(
                "/enrolments/" + enrolment + "/units/" + units.get(number - 1).id());
    }

    /// @param play whether the embedded video was asked for: only then its host may be asked for anything
    @SignedIn
    @GetMapping("/enrolments/{enrolment}/units/{unit}")
    Page show(
            @PathVariable EnrolmentId enrolment,
            @PathVariable UnitId unit,
            @RequestParam(defaultValue = "false") boolean play,
            HttpServletResponse response) {
        var own = enrolments.own(enrolment);
        var standing = standing(own);
        if (standing.locks(unit).isEmpty())
            studying.open(own, get(standing, unit).id());
        var page = views.page(own, standing, get(standing, unit), Map.of(), play);
        var player = page.player();
        response.setHeader("Content-Security-Policy", Views.policy(play && player != null ? player.host() : "'none'"));
        return page;
    }

    /// Marks the unit as done and goes on: to the next one, or back to the overview after the last.
    @SignedIn
    @PostMapping("/enrolments/{enrolment}/units/{unit}/completion")
    Redirect create(@PathVariable EnrolmentId enrolment, @PathVariable UnitId unit) {
        var own = enrolments.own(enrolment);
        var standing = open(own, unit);
        if (!(get(standing, unit) instanceof Unit.Lesson)) {
            throw Refusal.conflict("This is done once it is answered, handed in or attended.");
        }
        studying.finish(own, unit);
        var overview = "/enrolments/" + enrolment;
        return standing.after(unit)
                .map(next -> Redirect.to(overview + "/units/" + next.id()))
                .orElseGet(() -> Redirect.to(overview).saying("That was the last unit."));
    }

    /// Says at once what an answer to a practice question is worth.
    @SignedIn
    @PostMapping("/enrolments/{enrolment}/units/{unit}/answers")
    Page update(@PathVariable EnrolmentId enrolment, @PathVariable UnitId unit, AnswerForm form) {
        var own = enrolments.own(enrolment);
        if (!(get(open(own, unit), unit) instanceof Unit.Practice practice)) {
            throw Refusal.notFound("There is no such question.");
        }
        if (form.answerRead().stream().allMatch(String::isEmpty)) {
            throw Refusal.malformed("Choose or enter an answer, then check it.");
        }
        var feedback = practising.answer(own, practice, form.itemRead(), form.answerRead());
        return views.page(own, standing(own), practice, Map.of(form.itemRead(), feedback), false);
    }

    private Standing standing(Enrolment own) {
        return studying.standing(own).orElseThrow(() -> Refusal.notFound("There is no such unit in this course."));
    }

    private Standing open(Enrolment own, UnitId unit) {
        var standing = standing(own);
        if (!standing.locks(unit).isEmpty()) throw Refusal.conflict("This module is not open yet.");
        return standing;
    }

    private static Unit get(Standing standing, UnitId unit) {
        return standing.course()
                .unit(unit)
                .orElseThrow(() -> Refusal.notFound("There is no such unit in this course."));
    }

    /// Puts together what a unit's page shows.
    @Component
    static class Views {
        private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
                + " style-src-attr 'unsafe-inline'; img-src 'self' data:; media-src 'self'; font-src 'self';"
                + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " manifest-src 'self'; worker-src 'self'; frame-src ";
        private final Studying studying;
        private final Offerings offerings;
        private final PublishedEntries entries;
        private final Organizations organizations;
        private final Habits preferences;

        Views(
                Studying studying,
                Offerings offerings,
                PublishedEntries entries,
                Organizations organizations,
                Habits preferences) {
            this.offerings = offerings;
            this.studying = studying;
            this.entries = entries;
            this.organizations = organizations;
            this.preferences = preferences;
        }

        static String policy(String frames) {
            return POLICY + frames;
        }

        UnitPage page(Enrolment own, Standing standing, Unit unit, Map<String, Feedback> answers, boolean isPlaying) {
            var definition = entries.get(own.entry()).definition();
            var claims = definition.outcomes().stream()
                    .filter(outcome -> unit.outcomes().contains(outcome.id()))
                    .map(outcome -> outcome.claim())
                    .toList();
            var prepares = definition.claims().stream()
                    .filter(claim -> claims.contains(claim.id()))
                    .map(claim -> claim.text())
                    .toList();
            var person = Acting.now().by();
            return new UnitPage(
                    own.id(),
                    definition.title(),
                    organizations.get(own.organization()).brand(),
                    unit,
                    standing.number(unit.id()),
                    Outline.of(standing),
                    standing.locks(unit.id()),
                    new Neighbours(
                            standing.before(unit.id()).orElse(null),
                            standing.after(unit.id()).orElse(null),
                            standing.isDone(unit)),
                    studying.progress(own),
                    List.copyOf(prepares),
                    answers,
                    offerings.get(own.offering()).facts().zone(),
                    person.map(preferences::of).orElse(Habits.Habit.USUAL).isLight(),
                    isPlaying);
        }
    }
}
