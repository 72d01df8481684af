package org.assay.awarding;

import java.util.stream.Stream;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Definition;
import org.assay.catalog.Requirement;
import org.assay.learning.Enrolment;
import org.assay.learning.Studying;
import org.assay.learning.attendance.Attending;
import org.springframework.stereotype.Component;

/// What `learning` knows of somebody's taking part, and whether a definition asks for it.
@Component
class Register {
    private final Studying studying;
    private final Attending attending;

    Register(Studying studying, Attending attending) {
        this.studying = studying;
        this.attending = attending;
    }

    /// Whether taking part is a part of the rule.
    static boolean isAskedFor(Definition definition) {
        return parts(definition.requirement())
                .anyMatch(part -> part instanceof Requirement.Completion || part instanceof Requirement.Attendance);
    }

    /// Whether taking part alone is what the definition claims. An assessed claim is never decided by it.
    static boolean isAll(Definition definition) {
        return definition.claimType() != ClaimType.ASSESSED;
    }

    private static Stream<Requirement> parts(Requirement requirement) {
        return requirement instanceof Requirement.AllOf(var all)
                ? all.stream().flatMap(Register::parts)
                : Stream.of(requirement);
    }

    /// Of live sessions only what counts already.
    Participation of(Enrolment enrolment) {
        var progress = studying.progress(enrolment);
        return new Participation(
                progress.done(), progress.total(), attending.of(enrolment).counted());
    }
}
