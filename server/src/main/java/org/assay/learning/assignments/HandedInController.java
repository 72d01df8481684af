package org.assay.learning.assignments;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.learning.Enrolments;
import org.assay.learning.assignments.Deadlines.Extension;
import org.assay.learning.course.Unit.Assignment;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What was handed in, for those who teach.
@Controller
class HandedInController {
    private static final int ROWS = 50;
    private static final int FURTHEST = 10_000;
    private final HandedFiles files;
    private final Submissions submissions;
    private final Answering answering;
    private final Enrolments enrolments;
    private final Shelf shelf;
    private final Clock clock;

    HandedInController(
            Submissions submissions,
            Answering answering,
            Enrolments enrolments,
            Shelf shelf,
            Clock clock,
            HandedFiles files) {
        this.files = files;
        this.submissions = submissions;
        this.answering = answering;
        this.enrolments = enrolments;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Allows(Permission.TEACH)
    @GetMapping("/handed-in")
    Page index(
            @RequestParam(required = false) @Nullable OfferingId offering, @RequestParam(defaultValue = "0") int from) {
        var start = Math.clamp(from, 0, FURTHEST);
        var found = submissions.waiting(own(), offering, start, ROWS);
        var titles = new HashMap<OfferingId, String>();
        for (var one : found) titles.computeIfAbsent(one.offering(), shelf::title);
        return new HandedInPage(lines(found, titles), offering, titles, found.size() < ROWS ? null : start + ROWS);
    }

    private List<HandedInPage.Line> lines(List<Submission> found, Map<OfferingId, String> titles) {
        var names = shelf.names(found.stream().map(Submission::learner).toList());
        var courses = found.stream()
                .map(Submission::offering)
                .distinct()
                .collect(Collectors.toMap(id -> id, shelf::assignments));
        return found.stream()
                .map(one -> new HandedInPage.Line(
                        one,
                        names.get(one.learner()),
                        Shelf.title(courses.get(one.offering()), one.unit()),
                        titles.getOrDefault(one.offering(), ""),
                        Duration.between(one.handedInAt(), clock.instant())))
                .toList();
    }

    @Allows(Permission.TEACH)
    @GetMapping("/handed-in/{submission}")
    Page show(@PathVariable UUID submission) {
        return page(own(submission), AnswerForm.empty(), ExtensionForm.empty(), new FormErrors());
    }

    @Allows(Permission.TEACH)
    @PostMapping("/handed-in/{submission}/answer")
    Object answer(@PathVariable UUID submission, AnswerForm form) {
        var one = own(submission);
        var errors = form.check();
        if (!errors.isEmpty()) return page(one, form, ExtensionForm.empty(), errors);
        answering.answer(one, form.verdictRead(), form.feedbackRead());
        return Redirect.to("/handed-in").saying("Answered. The learner is told.");
    }

    @Allows(Permission.TEACH)
    @PostMapping("/handed-in/{submission}/extension")
    Object extend(@PathVariable UUID submission, ExtensionForm form) {
        var one = own(submission);
        var zone = shelf.offering(one.offering()).facts().zone();
        var errors = form.check(zone);
        if (!errors.isEmpty()) return page(one, AnswerForm.empty(), form, errors);
        var due = Objects.requireNonNull(
                LocalMoment.read(form.date(), form.time(), zone).at());
        var reason = Objects.requireNonNull(form.reason()).strip();
        answering.extend(enrolments.get(one.enrolment()), new Extension(one.enrolment(), one.unit(), due, reason));
        return Redirect.to("/handed-in/" + submission).saying("They have until then.");
    }

    private Submission own(UUID id) {
        var one = submissions.get(id);
        if (!one.organization().equals(own())) throw Refusal.notFound("Nothing like this was handed in.");
        return one;
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization());
    }

    private Page page(Submission one, AnswerForm form, ExtensionForm extension, FormErrors errors) {
        Offering offering = shelf.offering(one.offering());
        var history = submissions.of(one.enrolment(), one.unit());
        var before = history.stream()
                .filter(other -> other.number() == one.number() - 1)
                .findFirst();
        Map<org.assay.learning.course.UnitId, Assignment> all = shelf.assignments(one.offering());
        var assignment = all.get(one.unit());
        return new AnswerPage(
                one,
                shelf.names(List.of(one.learner())).get(one.learner()),
                Shelf.title(all, one.unit()),
                assignment == null ? "" : assignment.brief(),
                shelf.title(one.offering()),
                offering.facts().zone(),
                files.of(one.id()),
                history,
                before.map(other -> Changes.between(other.text(), one.text())).orElse(List.of()),
                form,
                extension,
                errors);
    }
}
