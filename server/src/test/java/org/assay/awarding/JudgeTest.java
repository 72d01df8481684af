package org.assay.awarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.assessment.AttemptId;
import org.assay.assessment.Score;
import org.assay.awarding.AwardDecision.Declined;
import org.assay.awarding.AwardDecision.Granted;
import org.assay.awarding.AwardDecision.Referred;
import org.assay.catalog.Approval;
import org.assay.catalog.Modality;
import org.assay.catalog.Requirement;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Requirement PASS_AT_70 =
            new Requirement.OverallScore(new BigDecimal("0.70"), new BigDecimal("0.65"));
    private static final Requirement HALF_OF_EACH = new Requirement.EachTask(new BigDecimal("0.50"));
    private static final Map<String, BigDecimal> WEIGHTS =
            Map.of("exam", new BigDecimal("0.4"), "report", new BigDecimal("0.6"));

    @Test
    void grantsAtExactlyThePassMark() {
        assertThat(judge(PASS_AT_70, Approval.NEVER, 14, 14)).isEqualTo(new Granted());
    }

    @Test
    void roundsNothingBeforeItCompares() {
        var passAtTwoThirds = new Requirement.OverallScore(new BigDecimal("0.66666667"), BigDecimal.ZERO);
        var results = List.of(result("exam", Score.of(2, 3)), result("report", Score.of(2, 3)));
        assertThat(new Judge(passAtTwoThirds, Approval.WHEN_REFERRED, WEIGHTS).judge(results))
                .isEqualTo(new Referred("The overall score of 66.66% narrowly misses the pass mark of 66.666667%."));
    }

    @Test
    void weighsEachTask() {
        var judge = new Judge(PASS_AT_70, Approval.NEVER, WEIGHTS);
        assertThat(judge.overall(results(20, 10))).isEqualByComparingTo("0.7");
        assertThat(judge.overall(results(10, 20))).isEqualByComparingTo("0.8");
    }

    @Test
    void countsExtraPointsButShowsNoMoreThanAll() {
        var judge = new Judge(PASS_AT_70, Approval.NEVER, WEIGHTS);
        assertThat(judge.overall(results(25, 20))).isEqualByComparingTo("1");
        assertThat(judge.judge(results(40, 10))).isEqualTo(new Granted());
    }

    @Test
    void refersANearMissToAPerson() {
        assertThat(judge(PASS_AT_70, Approval.WHEN_REFERRED, 13, 13))
                .isEqualTo(new Referred("The overall score of 65% narrowly misses the pass mark of 70%."));
    }

    @Test
    void declinesBelowTheReviewBandAndSaysWhy() {
        assertThat(judge(PASS_AT_70, Approval.WHEN_REFERRED, 12, 12))
                .isEqualTo(new Declined("The overall score of 60% is below the pass mark of 70%."));
    }

    @Test
    void declinesANearMissWhereNobodyIsToLook() {
        assertThat(judge(PASS_AT_70, Approval.NEVER, 13, 13))
                .isEqualTo(new Declined("The overall score of 65% narrowly misses the pass mark of 70%."));
    }

    @Test
    void asksAPersonEvenAboutAPassWhereApprovalIsAlwaysNeeded() {
        assertThat(judge(PASS_AT_70, Approval.ALWAYS, 20, 20)).isInstanceOf(Referred.class);
        assertThat(judge(PASS_AT_70, Approval.ALWAYS, 2, 2)).isInstanceOf(Declined.class);
    }

    @Test
    void namesTheTaskThatWasTooLow() {
        assertThat(judge(HALF_OF_EACH, Approval.NEVER, 20, 9))
                .isEqualTo(new Declined("9/20 in Title of report is below the 50% that each task needs."));
        assertThat(judge(HALF_OF_EACH, Approval.NEVER, 10, 10)).isEqualTo(new Granted());
    }

    @Test
    void grantsAllOfOnlyWhenEveryPartHolds() {
        var both = new Requirement.AllOf(List.of(PASS_AT_70, HALF_OF_EACH));
        assertThat(judge(both, Approval.WHEN_REFERRED, 14, 14)).isEqualTo(new Granted());
        assertThat(judge(both, Approval.WHEN_REFERRED, 13, 13)).isInstanceOf(Referred.class);
        assertThat(judge(both, Approval.WHEN_REFERRED, 8, 20)).isInstanceOf(Declined.class);
        assertThat(judge(both, Approval.WHEN_REFERRED, 20, 9)).isInstanceOf(Declined.class);
        assertThat(judge(new Requirement.AllOf(List.of()), Approval.NEVER, 0, 0))
                .isEqualTo(new Granted());
    }

    private static AwardDecision judge(Requirement requirement, Approval approval, long exam, long report) {
        return new Judge(requirement, approval, WEIGHTS).judge(results(exam, report));
    }

    private static List<TaskResult> results(long exam, long report) {
        return List.of(result("exam", Score.of(exam, 20)), result("report", Score.of(report, 20)));
    }

    private static TaskResult result(String task, Score score) {
        return new TaskResult(task, "Title of " + task, Modality.EXAM, score, AttemptId.random(), null, null);
    }
}
