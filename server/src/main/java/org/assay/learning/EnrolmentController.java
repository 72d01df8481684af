package org.assay.learning;

import java.math.BigDecimal;
import org.assay.catalog.Definition;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Organizations;
import org.assay.learning.EnrolmentPage.LessonRow;
import org.assay.learning.EnrolmentPage.TaskRow;
import org.assay.web.Page;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What somebody takes part in, for them alone.
@Controller
class EnrolmentController {
    private final Enrolments enrolments;
    private final Studying studying;
    private final PublishedEntries entries;
    private final Organizations organizations;

    EnrolmentController(
            Enrolments enrolments, Studying studying, PublishedEntries entries, Organizations organizations) {
        this.enrolments = enrolments;
        this.studying = studying;
        this.entries = entries;
        this.organizations = organizations;
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}")
    Page show(@PathVariable EnrolmentId enrolment) {
        var own = enrolments.own(enrolment);
        var definition = entries.get(own.entry()).definition();
        var progress = studying.progress(own);
        return new EnrolmentPage(
                enrolment,
                own.entry(),
                definition.title(),
                definition.summary(),
                organizations.get(own.organization()).brand(),
                progress,
                LessonRow.of(studying.units(own), studying.done(own)),
                definition.tasks().stream().map(task -> row(task, progress)).toList());
    }

    private static TaskRow row(Definition.Task task, Progress progress) {
        int percent = task.weight().multiply(BigDecimal.valueOf(100)).intValue();
        return new TaskRow(
                task.id(),
                task.title(),
                task.modality(),
                percent,
                progress.tasks().get(task.id()));
    }
}
