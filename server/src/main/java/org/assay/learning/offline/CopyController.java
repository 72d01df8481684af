package org.assay.learning.offline;

import java.util.HashMap;
import java.util.Map;
import org.assay.identity.Organizations;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;
import org.assay.learning.assignments.HandingIn;
import org.assay.learning.assignments.Submissions.Draft;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.ModuleVersion;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A module as one page, for a device to keep.
@Controller
class CopyController {
    private final Enrolments enrolments;
    private final Studying studying;
    private final HandingIn handingIn;
    private final Organizations organizations;
    private final JournalController.Views views;

    CopyController(
            Enrolments enrolments,
            Studying studying,
            HandingIn handingIn,
            Organizations organizations,
            JournalController.Views views) {
        this.enrolments = enrolments;
        this.studying = studying;
        this.handingIn = handingIn;
        this.organizations = organizations;
        this.views = views;
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/modules/{module}/copy")
    Page show(@PathVariable EnrolmentId enrolment, @PathVariable ModuleId module) {
        var own = enrolments.own(enrolment);
        var standing = studying.standing(own).orElseThrow(CopyController::absent);
        var version = standing.course().modules().stream()
                .map(placed -> placed.module())
                .filter(one -> one.module().equals(module))
                .findFirst()
                .orElseThrow(CopyController::absent);
        if (!standing.locks(module).isEmpty()) throw Refusal.conflict("This module is not open yet.");
        return new CopyPage(
                own.id(),
                views.title(own),
                organizations.get(own.organization()).brand(),
                version.title(),
                version.units(),
                standing.done(),
                drafts(own, version));
    }

    private Map<UnitId, Draft> drafts(Enrolment own, ModuleVersion module) {
        var drafts = new HashMap<UnitId, Draft>();
        for (var unit : module.units()) {
            if (unit instanceof Unit.Assignment) drafts.put(unit.id(), handingIn.draft(own, unit.id()));
        }
        return drafts;
    }

    private static Refusal absent() {
        return Refusal.notFound("There is no such module in this course.");
    }
}
