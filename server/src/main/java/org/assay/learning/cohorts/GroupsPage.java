package org.assay.learning.cohorts;

import java.util.List;
import java.util.SortedSet;
import org.assay.catalog.OfferingId;
import org.assay.learning.EnrolmentId;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// Who of a cohort is in which group.
///
/// @param names of all groups, those that modules of the course wait for among them
/// @param asked the groups that modules of the course wait for
/// @param number of the page, from 1
public record GroupsPage(
        OfferingId offering,
        SortedSet<String> names,
        SortedSet<String> asked,
        List<Row> rows,
        int number,
        boolean hasMore,
        String group,
        FormErrors errors)
        implements Page {

    /// @param isTicked as it was sent
    public record Row(EnrolmentId id, String name, SortedSet<String> groups, boolean isTicked) {}

    @Override
    public String title() {
        return "Groups";
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
