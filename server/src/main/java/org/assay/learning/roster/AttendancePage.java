package org.assay.learning.roster;

import java.util.List;
import org.assay.catalog.OfferingId;
import org.assay.learning.EnrolmentId;
import org.assay.learning.attendance.Attendance;
import org.assay.learning.attendance.NoShows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Attendance of everybody in an offering.
///
/// @param number of this page, from 1
/// @param hasMore whether there is another page
/// @param rule what happens to those who do not come, or null
public record AttendancePage(
        OfferingId offering,
        String entryTitle,
        List<Row> rows,
        int number,
        boolean hasMore,
        NoShows.@Nullable Rule rule,
        FormErrors errors)
        implements Page {

    /// @param consequence of not coming, or null
    public record Row(
            EnrolmentId enrolment, String name, Attendance attendance, NoShows.@Nullable Consequence consequence) {}

    @Override
    public String title() {
        return "Attendance";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
