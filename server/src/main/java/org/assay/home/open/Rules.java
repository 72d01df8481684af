package org.assay.home.open;

import java.math.BigDecimal;
import org.assay.catalog.Requirement;
import org.assay.home.open.DefinitionPage.Rule;
import org.jspecify.annotations.Nullable;

/// Reads the numbers of a requirement for people.
final class Rules {
    private static final Rule NONE = new Rule(null, null, null, null, null, null);

    private Rules() {}

    static Rule of(Requirement requirement) {
        return switch (requirement) {
            case Requirement.OverallScore score ->
                new Rule(percent(score.passMark()), percent(score.reviewFrom()), null, null, null, null);
            case Requirement.EachTask each -> new Rule(null, null, percent(each.minimum()), null, null, null);
            case Requirement.Completion done -> new Rule(null, null, null, percent(done.fraction()), null, null);
            case Requirement.Attendance there ->
                new Rule(null, null, null, null, percent(there.fraction()), there.sessions());
            case Requirement.AllOf all ->
                all.requirements().stream().map(Rules::of).reduce(NONE, Rules::both);
        };
    }

    private static Rule both(Rule one, Rule other) {
        return new Rule(
                first(one.passMark(), other.passMark()),
                first(one.reviewFrom(), other.reviewFrom()),
                first(one.eachTask(), other.eachTask()),
                first(one.completion(), other.completion()),
                first(one.attendance(), other.attendance()),
                first(one.sessions(), other.sessions()));
    }

    private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
        return one != null ? one : other;
    }

    private static int percent(BigDecimal fraction) {
        return fraction.movePointRight(2).intValue();
    }
}
