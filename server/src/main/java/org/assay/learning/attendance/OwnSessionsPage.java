package org.assay.learning.attendance;

import java.util.List;
import org.assay.learning.EnrolmentId;
import org.assay.web.Brand;
import org.assay.web.Page;

/// The live sessions of an enrolment, for the learner.
public record OwnSessionsPage(
        EnrolmentId enrolment, String entryTitle, Brand organization, List<Roll.Entry> sessions, Attendance attendance)
        implements Page {

    @Override
    public String title() {
        return "Live sessions";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }

    @Override
    public Brand brand() {
        return organization;
    }
}
