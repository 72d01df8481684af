package org.assay.learning.offline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.learning.EnrolmentId;
import org.assay.learning.assignments.Submissions.Draft;
import org.assay.learning.course.PracticeItem;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.learning.delivery.UnitPage;
import org.assay.web.Brand;
import org.assay.web.Page;

/// A whole module on one page. A device keeps these bytes, so nothing here is about more than this module: no name, no
/// notice, no token.
///
/// @param units in order, each with all that is needed to work on it alone, the key of its practice too
/// @param drafts of its assignments
public record CopyPage(
        EnrolmentId enrolment,
        String entryTitle,
        Brand organization,
        String title,
        List<Unit> units,
        Set<UnitId> done,
        Map<UnitId, Draft> drafts)
        implements Page {

    @Override
    public Frame frame() {
        return Frame.FOCUS;
    }

    @Override
    public Brand brand() {
        return organization;
    }

    public String base() {
        return "/enrolments/" + enrolment;
    }

    public boolean isDone(Unit unit) {
        return done.contains(unit.id());
    }

    public Draft draft(Unit unit) {
        return Objects.requireNonNull(drafts.get(unit.id()));
    }

    /// What the script compares an answer with; the server judges again by itself.
    public static String key(PracticeItem item) {
        return switch (item) {
            case PracticeItem.Choice choice ->
                "choice " + choice.right().stream().map(String::valueOf).collect(Collectors.joining(","));
            case PracticeItem.Numeric numeric ->
                "number " + numeric.value().toPlainString() + ","
                        + numeric.tolerance().toPlainString();
            case PracticeItem.Order order -> "order " + order.steps().size();
        };
    }

    public static List<Integer> shuffled(PracticeItem.Order order) {
        return UnitPage.shuffled(order);
    }
}
