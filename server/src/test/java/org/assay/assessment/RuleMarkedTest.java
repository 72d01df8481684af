package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Attempt.Response;
import org.assay.assessment.Item.Choice;
import org.assay.assessment.Item.Numeric;
import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.catalog.Modality;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.Test;

class RuleMarkedTest {
    private static final List<Choice.Option> OPTIONS =
            List.of(new Choice.Option("a", "Row A"), new Choice.Option("b", "Row B"), new Choice.Option("c", "Row C"));
    private static final Choice ONE =
            new Choice("q1", "faults", "Which row?", OPTIONS, List.of("b"), 1, "Three adults.");
    private static final Choice TWO = new Choice("q2", "faults", "Which rows?", OPTIONS, List.of("a", "c"), 2, "");
    private static final Numeric SHARE = new Numeric(
            "q3",
            "faults",
            "What share?",
            new Numeric.Range(new BigDecimal("59.6"), new BigDecimal("0.1"), "%"),
            3,
            "");
    private static final RuleMarked EXAM = new RuleMarked("Three questions.", 90, List.of(ONE, TWO, SHARE));

    @Test
    void givesAllPointsOfARightItemAndNoneOfAWrongOne() {
        assertThat(score(chose("q1", "b"), chose("q2", "a", "c"), wrote("q3", "59.6")))
                .isEqualTo(Score.of(6, 6));
        assertThat(score(chose("q1", "a"), chose("q2", "a", "c"), wrote("q3", "59.6")))
                .isEqualTo(Score.of(5, 6));
        assertThat(score()).isEqualTo(Score.of(0, 6));
    }

    @Test
    void asksForExactlyTheRightSetOfOptions() {
        assertThat(TWO.isRight(chose("q2", "c", "a"))).isTrue();
        assertThat(TWO.isRight(chose("q2", "a"))).isFalse();
        assertThat(TWO.isRight(chose("q2", "a", "b", "c"))).isFalse();
        assertThat(TWO.isRight(chose("q2"))).isFalse();
    }

    @Test
    void takesANumberAtExactlyTheToleranceAndNoneBeyondIt() {
        assertThat(SHARE.isRight(wrote("q3", "59.5"))).isTrue();
        assertThat(SHARE.isRight(wrote("q3", "59,70 %"))).isTrue();
        assertThat(SHARE.isRight(wrote("q3", "59.71"))).isFalse();
        assertThat(SHARE.isRight(wrote("q3", "0.596"))).isFalse();
        assertThat(SHARE.isRight(wrote("q3", "most"))).isFalse();
    }

    @Test
    void readsWhatItWrote() {
        assertThat(TaskContent.parse(Modality.EXAM, EXAM.json())).isEqualTo(EXAM);
    }

    @Test
    void hasNoGapsWhereEverythingIsFilledIn() {
        assertThat(EXAM.gaps()).isEmpty();
    }

    @Test
    void namesEachGapAndHowToMendIt() {
        var wrong = new Choice("q4", "faults", " ", OPTIONS.subList(0, 1), List.of("z"), 0, "");
        assertThat(new RuleMarked("", 0, List.of(ONE, ONE, wrong)).gaps())
                .containsExactlyInAnyOrder(
                        "Give a time limit of 1 to 600 minutes, or none.",
                        "There is more than one question “q1”.",
                        "Question q4: write the question.",
                        "Question q4: give it at least one point.",
                        "Question q4: give at least two options.",
                        "Question q4: the right option is not among the options.");
        assertThat(RuleMarked.EMPTY.gaps()).containsExactly("Add a question.");
    }

    @Test
    void refusesWhatItDoesNotKnowAndSaysWhere() {
        var json = """
                {"items": [{"kind": "choice", "id": "q1", "points": 1,
                  "shuffle": true}]}""";
        assertThatThrownBy(() -> TaskContent.parse(Modality.EXAM, json))
                .isInstanceOf(Refusal.class)
                .hasMessage("“shuffle” is not known here in line 2 (items, number 1, shuffle).");
        assertThatThrownBy(() -> TaskContent.parse(Modality.EXAM, "items: 3")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> TaskContent.parse(Modality.EXAM, """
                {"items": [{"kind": "essay"}]}"""))
                .hasMessageContaining("The kind “essay” is not known");
    }

    private static Score score(Response... responses) {
        var byItem = new java.util.HashMap<String, Response>();
        for (var response : responses) byItem.put(response.item(), response);
        return EXAM.score(Map.copyOf(byItem));
    }

    private static Response chose(String item, String... options) {
        return new Response(item, List.of(options), "", 1);
    }

    private static Response wrote(String item, String text) {
        return new Response(item, List.of(), text, 1);
    }
}
