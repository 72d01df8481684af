package org.assay.assessment.sitting;

import org.assay.assessment.Attempt;
import org.assay.assessment.DeclaredTasks;
import org.assay.catalog.OfferingId;
import org.assay.identity.Organizations;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.springframework.stereotype.Component;

/// Looks up what surrounds a task that is taken.
@Component
class Venues {
    private final DeclaredTasks tasks;
    private final Enrolments enrolments;
    private final Organizations organizations;

    Venues(DeclaredTasks tasks, Enrolments enrolments, Organizations organizations) {
        this.tasks = tasks;
        this.enrolments = enrolments;
        this.organizations = organizations;
    }

    Venue of(Attempt attempt) {
        return venue(attempt.enrolment(), attempt.offering(), attempt.task());
    }

    /// For an enrolment of whoever is acting; anybody else's is not found.
    Venue of(EnrolmentId enrolment, String task) {
        return venue(enrolment, enrolments.own(enrolment).offering(), task);
    }

    private Venue venue(EnrolmentId enrolment, OfferingId offering, String task) {
        var declared = tasks.get(offering, task);
        return new Venue(
                enrolment,
                task,
                declared.task().title(),
                declared.entry().definition().title(),
                organizations.get(declared.offering().organization()).brand());
    }
}
