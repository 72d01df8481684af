package org.assay.learning.assignments;

import java.util.Objects;
import java.util.UUID;
import org.assay.files.Artefacts;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.assignments.HandedFiles.HandedFile;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Files of assignments: for who hands them in, and for who answers.
@Controller
class HandedFilesController {
    private final Enrolments enrolments;
    private final Submissions submissions;
    private final HandedFiles files;
    private final Artefacts artefacts;
    private final Tenancy tenancy;

    HandedFilesController(
            Enrolments enrolments, Submissions submissions, HandedFiles files, Artefacts artefacts, Tenancy tenancy) {
        this.enrolments = enrolments;
        this.submissions = submissions;
        this.files = files;
        this.artefacts = artefacts;
        this.tenancy = tenancy;
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/assignments/{unit}/files/{file}")
    ResponseEntity<Resource> show(
            @PathVariable EnrolmentId enrolment, @PathVariable UnitId unit, @PathVariable UUID file) {
        var own = enrolments.own(enrolment);
        var found = files.find(own.id(), unit, file).orElseThrow(HandedFilesController::none);
        return tenancy.as(HandingIn.both(own), () -> answer(own.organization(), found));
    }

    @SignedIn
    @PostMapping("/enrolments/{enrolment}/assignments/{unit}/files/{file}/deletion")
    Redirect delete(@PathVariable EnrolmentId enrolment, @PathVariable UnitId unit, @PathVariable UUID file) {
        files.remove(enrolments.own(enrolment).id(), unit, file);
        return Redirect.to("/enrolments/" + enrolment + "/assignments/" + unit).saying("The file is taken out.");
    }

    @Allows(Permission.TEACH)
    @GetMapping("/handed-in/{submission}/files/{file}")
    ResponseEntity<Resource> show(@PathVariable UUID submission, @PathVariable UUID file) {
        var one = submissions.get(submission);
        var organization = Objects.requireNonNull(Acting.now().organization());
        if (!one.organization().equals(organization)) throw none();
        var found = files.of(one.id()).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(HandedFilesController::none);
        return answer(organization, found);
    }

    private ResponseEntity<Resource> answer(OrganizationId organization, HandedFile file) {
        return artefacts.answer(artefacts.get(organization, file.artefact()), file.name());
    }

    private static Refusal none() {
        return Refusal.notFound("There is no such file.");
    }
}
