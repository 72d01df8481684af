package org.assay.awarding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.assessment.Score;
import org.assay.awarding.AwardDecision.Declined;
import org.assay.awarding.AwardDecision.Granted;
import org.assay.awarding.AwardDecision.Referred;
import org.assay.catalog.Approval;
import org.assay.catalog.Definition;
import org.assay.catalog.Requirement;
import org.jspecify.annotations.Nullable;

/// The rule that turns results into a decision. Pure: the same results always get the same decision.
///
/// @param requirement what must hold
/// @param approval when a person has to look as well
/// @param weights each task's share of the overall score, above 0
record Judge(Requirement requirement, Approval approval, Map<String, BigDecimal> weights) {
    private static final int DECIMALS = 4;

    static Judge of(Definition definition) {
        var weights =
                definition.tasks().stream().collect(Collectors.toMap(Definition.Task::id, Definition.Task::weight));
        return new Judge(definition.requirement(), definition.approval(), weights);
    }

    /// Decides on the results of all declared tasks.
    AwardDecision judge(List<TaskResult> results) {
        return judge(results, null);
    }

    /// Decides on the results of all declared tasks, and on taking part where the rule asks for it.
    AwardDecision judge(List<TaskResult> results, @Nullable Participation participation) {
        var byRule = judge(requirement, results, participation);
        return switch (approval) {
            case NEVER -> byRule instanceof Referred(var question) ? new Declined(question) : byRule;
            case WHEN_REFERRED -> byRule;
            case ALWAYS ->
                byRule instanceof Granted
                        ? new Referred("The rule is met. A person approves every award of this micro-credential.")
                        : byRule;
        };
    }

    private AwardDecision judge(Requirement rule, List<TaskResult> results, @Nullable Participation participation) {
        return switch (rule) {
            case Requirement.OverallScore(var passMark, var reviewFrom) ->
                judgeOverall(overallScore(results), passMark, reviewFrom);
            case Requirement.EachTask(var minimum) -> judgeEach(results, minimum);
            case Requirement.Completion _, Requirement.Attendance _ -> judgeTakingPart(rule, participation);
            case Requirement.AllOf(var rules) ->
                rules.stream().map(each -> judge(each, results, participation)).reduce(new Granted(), Judge::worse);
        };
    }

    /// What falls short is left to a person: the register may be wrong, or there was a reason.
    private static AwardDecision judgeTakingPart(Requirement rule, @Nullable Participation participation) {
        if (participation == null)
            return new Referred("Nothing is known of taking part. A person checks the register.");
        return isMet(rule, participation)
                ? new Granted()
                : new Referred(participation.narrative() + " That falls short of the rule.");
    }

    /// Whether every part of the rule that asks for taking part is met.
    boolean isMet(Participation participation) {
        return isMet(requirement, participation);
    }

    /// Whether no part that falls short is past mending: sessions that are over do not come again.
    boolean mayImprove(Participation participation) {
        return mayImprove(requirement, participation);
    }

    private static boolean mayImprove(Requirement rule, Participation participation) {
        return switch (rule) {
            case Requirement.Attendance _ ->
                isMet(rule, participation) || !participation.attendance().isOver();
            case Requirement.AllOf(var rules) -> rules.stream().allMatch(each -> mayImprove(each, participation));
            case Requirement.Completion _, Requirement.OverallScore _, Requirement.EachTask _ -> true;
        };
    }

    private static boolean isMet(Requirement rule, Participation participation) {
        return switch (rule) {
            case Requirement.Completion(var fraction) ->
                participation.completed().compareTo(fraction) >= 0;
            case Requirement.Attendance(var fraction, var sessions) ->
                participation.attendance().present() >= sessions
                        && participation.attendance().fraction().compareTo(fraction) >= 0;
            case Requirement.AllOf(var rules) -> rules.stream().allMatch(each -> isMet(each, participation));
            case Requirement.OverallScore _, Requirement.EachTask _ -> true;
        };
    }

    private static AwardDecision judgeOverall(Score overall, BigDecimal passMark, BigDecimal reviewFrom) {
        if (overall.reaches(passMark)) return new Granted();
        var reached = percent(fraction(overall));
        return overall.reaches(reviewFrom)
                ? new Referred("The overall score of %s narrowly misses the pass mark of %s."
                        .formatted(reached, percent(passMark)))
                : new Declined(
                        "The overall score of %s is below the pass mark of %s.".formatted(reached, percent(passMark)));
    }

    private static AwardDecision judgeEach(List<TaskResult> results, BigDecimal minimum) {
        return results.stream()
                .filter(result -> !result.score().reaches(minimum))
                .findFirst()
                .<AwardDecision>map(low -> new Declined("%s in %s is below the %s that each task needs."
                        .formatted(low.score(), low.title(), percent(minimum))))
                .orElseGet(Granted::new);
    }

    /// A declined part declines the whole, a referred one refers it; of two alike the first speaks.
    private static AwardDecision worse(AwardDecision first, AwardDecision second) {
        if (first instanceof Declined || second instanceof Granted) return first;
        return second instanceof Declined || first instanceof Granted ? second : first;
    }

    /// The weighted score of all tasks over one common denominator, so that nothing is rounded before it is compared.
    Score overallScore(List<TaskResult> results) {
        var given = BigDecimal.ZERO;
        var weight = BigDecimal.ZERO;
        var denominator = BigDecimal.ONE;
        for (var result : results) {
            var share = weight(result);
            var maximum = result.score().maximum();
            given = given.multiply(maximum)
                    .add(result.score().given().multiply(share).multiply(denominator));
            denominator = denominator.multiply(maximum);
            weight = weight.add(share);
        }
        return new Score(given, denominator.multiply(weight));
    }

    /// The overall score as a fraction, 0 to 1, four decimals, rounded down; extra points do not lift it above 1.
    BigDecimal overall(List<TaskResult> results) {
        return fraction(overallScore(results));
    }

    private BigDecimal weight(TaskResult result) {
        var weight = weights.get(result.task());
        if (weight == null) throw new IllegalArgumentException("the definition has no task " + result.task());
        return weight;
    }

    private static BigDecimal fraction(Score score) {
        return score.given()
                .divide(score.maximum(), DECIMALS, RoundingMode.DOWN)
                .min(BigDecimal.ONE);
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
