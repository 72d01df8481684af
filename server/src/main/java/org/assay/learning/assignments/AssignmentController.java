package org.assay.learning.assignments;

import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;
import org.assay.learning.course.Unit.Assignment;
import org.assay.learning.course.Unit.HandIn;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// An assignment, for who does it.
@Controller
class AssignmentController {
    private final Enrolments enrolments;
    private final Studying studying;
    private final HandingIn handingIn;
    private final HandedFiles files;
    private final Desk desk;

    AssignmentController(Enrolments enrolments, Studying studying, HandingIn handingIn, HandedFiles files, Desk desk) {
        this.files = files;
        this.enrolments = enrolments;
        this.studying = studying;
        this.handingIn = handingIn;
        this.desk = desk;
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/assignments/{unit}")
    Page show(@PathVariable EnrolmentId enrolment, @PathVariable UnitId unit) {
        var own = enrolments.own(enrolment);
        var assignment = assignment(own, unit);
        return desk.page(own, assignment, WorkForm.from(desk.draft(own, unit)), new FormErrors(), false);
    }

    /// Keeps the draft, or hands in. Where another window saved meanwhile, both texts are shown and none is lost.
    @SignedIn
    @PostMapping("/enrolments/{enrolment}/assignments/{unit}")
    Object update(
            @PathVariable EnrolmentId enrolment,
            @PathVariable UnitId unit,
            WorkForm form,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var own = enrolments.own(enrolment);
        var assignment = assignment(own, unit);
        var chosen = file == null || file.isEmpty() ? null : file;
        if (chosen != null && !assignment.handIn().contains(HandIn.FILE)) {
            throw Refusal.malformed("This assignment takes no files.");
        }
        var hasFile = chosen != null || !files.draft(own.id(), unit).isEmpty();
        var errors = form.check(assignment.handIn(), hasFile);
        if (!errors.isEmpty()) return desk.page(own, assignment, form, errors, false);
        if (chosen != null) handingIn.put(own, assignment, chosen, desk.deadline(own, assignment));
        var here = Redirect.to("/enrolments/" + enrolment + "/assignments/" + unit);
        if (!form.isHandIn()) {
            return handingIn.keep(own, unit, form.draft(), form.versionRead())
                    ? here.saying("Your draft is kept.")
                    : desk.conflict(own, assignment, form);
        }
        var handedIn = handingIn.handIn(own, unit, form.draft(), form.versionRead(), desk.deadline(own, assignment));
        if (handedIn.isEmpty()) return desk.conflict(own, assignment, form);
        var number = handedIn.get().number();
        return here.saying(
                handedIn.get().late()
                        ? "Handed in as number " + number + ", marked as late. This page is your receipt."
                        : "Handed in as number " + number + ". This page is your receipt.");
    }

    private Assignment assignment(Enrolment own, UnitId id) {
        return studying.course(own)
                .flatMap(course -> course.unit(id))
                .filter(Assignment.class::isInstance)
                .map(Assignment.class::cast)
                .orElseThrow(() -> Refusal.notFound("There is no such assignment."));
    }
}
