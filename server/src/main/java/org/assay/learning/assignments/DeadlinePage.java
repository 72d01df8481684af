package org.assay.learning.assignments;

import java.time.ZoneId;
import org.assay.catalog.OfferingId;
import org.assay.learning.course.Unit.Assignment;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// When one assignment is due in an offering.
public record DeadlinePage(
        OfferingId offering,
        String entryTitle,
        ZoneId zone,
        Assignment assignment,
        DeadlineForm form,
        FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return "When it is due";
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
