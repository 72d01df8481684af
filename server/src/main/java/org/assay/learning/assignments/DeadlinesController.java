package org.assay.learning.assignments;

import java.util.Map;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.learning.Writing;
import org.assay.learning.course.Unit.Assignment;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// When the assignments of an offering are due, for those who teach and write it.
@Controller
class DeadlinesController {
    private final Deadlines deadlines;
    private final Answering answering;
    private final Writing writing;
    private final Shelf shelf;

    DeadlinesController(Deadlines deadlines, Answering answering, Writing writing, Shelf shelf) {
        this.deadlines = deadlines;
        this.answering = answering;
        this.writing = writing;
        this.shelf = shelf;
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/offerings/{offering}/assignments")
    Page index(@PathVariable OfferingId offering) {
        var own = writing.own(offering);
        var terms = deadlines.terms(offering);
        var lines = shelf.assignments(offering).values().stream()
                .map(assignment -> new DeadlinesPage.Line(assignment, terms.get(assignment.id())))
                .toList();
        return new DeadlinesPage(offering, shelf.title(offering), own.facts().zone(), lines);
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/offerings/{offering}/assignments/{unit}")
    Page show(@PathVariable OfferingId offering, @PathVariable UnitId unit) {
        var own = writing.own(offering);
        var form = DeadlineForm.from(
                deadlines.terms(offering).get(unit), own.facts().zone());
        return page(own, unit, form, new FormErrors());
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @PostMapping("/offerings/{offering}/assignments/{unit}")
    Object update(@PathVariable OfferingId offering, @PathVariable UnitId unit, DeadlineForm form) {
        var own = writing.own(offering);
        var errors = form.check(own.facts().zone());
        assignment(offering, unit);
        if (!errors.isEmpty()) return page(own, unit, form, errors);
        answering.set(own, unit, form.terms(own.facts().zone()), form.versionRead());
        return Redirect.to("/offerings/" + offering + "/assignments").saying("Saved. It holds from now on.");
    }

    private Page page(Offering own, UnitId unit, DeadlineForm form, FormErrors errors) {
        return new DeadlinePage(
                own.id(), shelf.title(own.id()), own.facts().zone(), assignment(own.id(), unit), form, errors);
    }

    private Assignment assignment(OfferingId offering, UnitId unit) {
        Map<UnitId, Assignment> all = shelf.assignments(offering);
        var found = all.get(unit);
        if (found == null) throw Refusal.notFound("There is no such assignment.");
        return found;
    }
}
