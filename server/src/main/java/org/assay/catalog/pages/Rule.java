package org.assay.catalog.pages;

import java.util.List;
import org.assay.catalog.Requirement;

/// The pass rule as the form has it: percentages.
public record Rule(String passMark, String reviewFrom, String minimum) {

    public static Rule of(Requirement requirement) {
        return switch (requirement) {
            case Requirement.OverallScore score ->
                new Rule(Typed.percent(score.passMark()), Typed.percent(score.reviewFrom()), "");
            case Requirement.EachTask each -> new Rule("", "", Typed.percent(each.minimum()));
            case Requirement.Completion _, Requirement.Attendance _ -> new Rule("", "", "");
            case Requirement.AllOf all -> all(all.requirements());
        };
    }

    private static Rule all(List<Requirement> parts) {
        return parts.stream().map(Rule::of).reduce(new Rule("", "", ""), Rule::or);
    }

    private Rule or(Rule other) {
        return new Rule(
                passMark.isEmpty() ? other.passMark : passMark,
                reviewFrom.isEmpty() ? other.reviewFrom : reviewFrom,
                minimum.isEmpty() ? other.minimum : minimum);
    }
}
