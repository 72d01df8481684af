package org.assay.catalog.pages;

import java.util.List;
import org.assay.catalog.Requirement;

/// The pass rule as the form has it: percentages.
public record Rule(
        String passMark, String reviewFrom, String minimum, String completion, String attendance, String sessions) {
    private static final Rule NONE = new Rule("", "", "", "", "", "");

    public static Rule of(Requirement requirement) {
        return switch (requirement) {
            case Requirement.OverallScore score ->
                new Rule(Typed.percent(score.passMark()), Typed.percent(score.reviewFrom()), "", "", "", "");
            case Requirement.EachTask each -> new Rule("", "", Typed.percent(each.minimum()), "", "", "");
            case Requirement.Completion done -> new Rule("", "", "", Typed.percent(done.fraction()), "", "");
            case Requirement.Attendance there ->
                new Rule("", "", "", "", Typed.percent(there.fraction()), String.valueOf(there.sessions()));
            case Requirement.AllOf all -> all(all.requirements());
        };
    }

    private static Rule all(List<Requirement> parts) {
        return parts.stream().map(Rule::of).reduce(NONE, Rule::or);
    }

    private Rule or(Rule other) {
        return new Rule(
                passMark.isEmpty() ? other.passMark : passMark,
                reviewFrom.isEmpty() ? other.reviewFrom : reviewFrom,
                minimum.isEmpty() ? other.minimum : minimum,
                completion.isEmpty() ? other.completion : completion,
                attendance.isEmpty() ? other.attendance : attendance,
                sessions.isEmpty() ? other.sessions : sessions);
    }
}
