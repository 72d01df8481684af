package org.assay.learning;

import java.util.List;
import org.assay.catalog.OfferingId;
import org.assay.web.Page;

/// The lessons of an offering, for its authors.
///
/// @param entryTitle what can be earned
public record LessonsPage(OfferingId offering, String entryTitle, List<Row> lessons) implements Page {

    /// One unit, without its text.
    public record Row(int number, String title, int minutes) {}

    @Override
    public String title() {
        return "Lessons";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public int minutes() {
        return lessons.stream().mapToInt(Row::minutes).sum();
    }
}
