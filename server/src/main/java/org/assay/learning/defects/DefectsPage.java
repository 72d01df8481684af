package org.assay.learning.defects;

import java.util.List;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What learners say about the units of an offering: numbers for each, and what is to mend.
///
/// @param state which defects are shown, or null for all
/// @param older where the next page begins, or null at the end
public record DefectsPage(
        OfferingId offering,
        String entryTitle,
        List<UnitLine> units,
        List<Line> defects,
        Defect.@Nullable State state,
        @Nullable Integer older)
        implements Page {

    /// @param planned minutes that the author thinks it takes
    public record UnitLine(UUID unit, String title, int planned, Ratings.Summary summary) {}

    /// @param unitTitle what it is about
    public record Line(Defect defect, String unitTitle) {}

    @Override
    public String title() {
        return "What learners say";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
