package org.assay.home.open;

import java.math.BigDecimal;
import org.assay.catalog.Requirement;
import org.assay.home.open.DefinitionPage.Rule;
import org.jspecify.annotations.Nullable;

/// Reads the numbers of a requirement for people.
final class Rules {
    private Rules() {}

    static Rule of(Requirement requirement) {
        return switch (requirement) {
            case Requirement.OverallScore score ->
                new Rule(percent(score.passMark()), percent(score.reviewFrom()), null);
            case Requirement.EachTask each -> new Rule(null, null, percent(each.minimum()));
            case Requirement.Completion _, Requirement.Attendance _ -> new Rule(null, null, null);
            case Requirement.AllOf all ->
                all.requirements().stream().map(Rules::of).reduce(new Rule(null, null, null), Rules::both);
        };
    }

    private static Rule both(Rule one, Rule other) {
        return new Rule(
                first(one.passMark(), other.passMark()),
                first(one.reviewFrom(), other.reviewFrom()),
                first(one.eachTask(), other.eachTask()));
    }

    private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
        return one != null ? one : other;
    }

    private static int percent(BigDecimal fraction) {
        return fraction.movePointRight(2).intValue();
    }
}
