package org.assay.learning.delivery;

import java.util.Objects;
import org.assay.files.ArtefactId;
import org.assay.files.Artefacts;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.Standing;
import org.assay.learning.Studying;
import org.assay.learning.course.Pictures;
import org.assay.shared.Refusal;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Files of lessons that are open, for those who take part: whatever else the organization keeps is not found.
@Controller
class FilesController {
    private final Enrolments enrolments;
    private final Studying studying;
    private final Artefacts artefacts;
    private final Tenancy tenancy;

    FilesController(Enrolments enrolments, Studying studying, Artefacts artefacts, Tenancy tenancy) {
        this.enrolments = enrolments;
        this.studying = studying;
        this.artefacts = artefacts;
        this.tenancy = tenancy;
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/files/{artefact}")
    ResponseEntity<Resource> show(
            @PathVariable EnrolmentId enrolment,
            @PathVariable ArtefactId artefact,
            @RequestParam(required = false) @Nullable String name) {
        var own = enrolments.own(enrolment);
        var isShown = studying.standing(own).filter(standing -> shows(standing, artefact));
        if (isShown.isEmpty()) throw Refusal.notFound("There is no such file.");
        var organization = own.organization();
        var found = tenancy.as(Acting.organization(organization), () -> artefacts.get(organization, artefact));
        return artefacts.answer(found, Objects.requireNonNullElse(name, found.name()));
    }

    private static boolean shows(Standing standing, ArtefactId artefact) {
        return standing.course().modules().stream()
                .filter(placed -> standing.locks(placed.module().module()).isEmpty())
                .flatMap(placed -> placed.module().units().stream())
                .anyMatch(unit -> Pictures.in(unit).contains(artefact));
    }
}
