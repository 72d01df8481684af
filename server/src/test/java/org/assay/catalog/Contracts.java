package org.assay.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.assay.catalog.Definition.Claim;
import org.assay.catalog.Definition.Outcome;
import org.assay.catalog.Definition.Task;

/// Definitions for tests.
public final class Contracts {
    private static final BigDecimal PASS = new BigDecimal("0.7");

    private Contracts() {}

    /// Survey Data Analysis in short: two claims, two outcomes, an exam and a report. Nothing keeps it from being
    /// published.
    public static Definition surveyDataAnalysis() {
        return with(
                List.of(new Claim("clean", "clean a raw survey file"), new Claim("weight", "choose weights")),
                List.of(
                        new Outcome("find-faults", "clean", "Find impossible values.", null, null),
                        new Outcome("rake", "weight", "Rake a sample to its margins.", null, null)),
                List.of(
                        task("exam", Modality.EXAM, "0.6", "find-faults", "rake"),
                        task("report", Modality.MARKED_WORK, "0.4", "rake")));
    }

    public static Task task(String id, Modality modality, String weight, String... outcomes) {
        return new Task(id, "The " + id, modality, new BigDecimal(weight), List.of(outcomes), true, null);
    }

    public static Definition with(List<Claim> claims, List<Outcome> outcomes, List<Task> tasks) {
        return new Definition(
                "Survey Data Analysis",
                "Clean, weight and analyse survey data.",
                "en",
                "data",
                6,
                2,
                25,
                BigDecimal.ONE,
                36,
                "An exam and a report.",
                "Analysts.",
                claims,
                outcomes,
                tasks,
                rule(PASS, new BigDecimal("0.65"), new BigDecimal("0.5")),
                Approval.WHEN_REFERRED);
    }

    /// A day among people who do it: nobody is assessed.
    public static Definition takingPart(ClaimType type, Requirement rule, String claim) {
        return new Definition(
                        "Survey Data Day",
                        "A day on the practice of surveys.",
                        "en",
                        "data",
                        0,
                        0,
                        6,
                        null,
                        null,
                        "Nobody is assessed.",
                        "Analysts.",
                        List.of(new Claim("day", claim)),
                        List.of(),
                        List.of(),
                        rule,
                        Approval.NEVER)
                .with(Particulars.of(type));
    }

    public static Requirement rule(BigDecimal pass, BigDecimal review, BigDecimal minimum) {
        return new Requirement.AllOf(
                List.of(new Requirement.OverallScore(pass, review), new Requirement.EachTask(minimum)));
    }

    /// The same with another title.
    public static Definition titled(String title) {
        return changed(surveyDataAnalysis(), title, surveyDataAnalysis().requirement(), Approval.WHEN_REFERRED);
    }

    public static Definition ruled(Requirement requirement, Approval approval) {
        return changed(surveyDataAnalysis(), "Survey Data Analysis", requirement, approval);
    }

    private static Definition changed(Definition from, String title, Requirement requirement, Approval approval) {
        return new Definition(
                title,
                from.summary(),
                from.language(),
                from.field(),
                from.eqfLevel(),
                from.grade(),
                from.hours(),
                from.ects(),
                from.validityMonths(),
                from.assessedHow(),
                from.audience(),
                from.claims(),
                from.outcomes(),
                from.tasks(),
                requirement,
                approval);
    }
}
