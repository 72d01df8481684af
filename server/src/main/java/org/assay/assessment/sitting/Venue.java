package org.assay.assessment.sitting;

import org.assay.learning.EnrolmentId;
import org.assay.web.Brand;

/// Where a task is taken.
///
/// @param brand of the organization that offers it
public record Venue(EnrolmentId enrolment, String task, String taskTitle, String entryTitle, Brand brand) {

    public String overview() {
        return "/enrolments/" + enrolment;
    }
}
