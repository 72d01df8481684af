package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.assay.assessment.Attempt.Response;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.catalog.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The content that ships is held against the answers that ship with it.
class DemoContentTest {
    private static final String SURVEY = "survey-data-analysis/";

    @Test
    void theExamIsCompleteAndItsModelAnswersEarnWhatTheySay() throws IOException {
        var exam = (RuleMarked) TaskContent.parse(Modality.EXAM, text(SURVEY + "exam.json"));
        assertThat(exam.gaps()).isEmpty();
        var answers =
                TaskContent.JSON.readTree(text(SURVEY + "answers-pass.json")).get("exam");
        var responses = new HashMap<String, Response>();
        answers.get("answers").properties().forEach(each -> responses.put(each.getKey(), response(each)));
        assertThat(exam.score(responses))
                .isEqualTo(Score.of(
                        answers.get("points").asInt(), answers.get("of").asInt()));
    }

    @Test
    void theReportLacksItsFilesOnlyAndItsModelLevelsEarnWhatTheySay() throws IOException {
        var report = (PersonMarked) TaskContent.parse(Modality.MARKED_WORK, text(SURVEY + "report.json"));
        assertThat(report.gaps()).hasSize(report.files().size()).allMatch(gap -> gap.startsWith("Add what the file"));
        var answers =
                TaskContent.JSON.readTree(text(SURVEY + "answers-pass.json")).get("report");
        var levels = new HashMap<String, String>();
        answers.get("levels")
                .properties()
                .forEach(each -> levels.put(each.getKey(), each.getValue().asString()));
        assertThat(report.rubric().score(levels))
                .isEqualTo(Score.of(
                        answers.get("points").asInt(), answers.get("of").asInt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clear-charts", "designing-micro-credentials", "safe-medicines-at-home"})
    void everyOtherExamIsCompleteAndSaysHowLongItIs(String course) throws IOException {
        var exam = (RuleMarked) TaskContent.parse(Modality.EXAM, text(course + "/exam.json"));
        assertThat(exam.gaps()).isEmpty();
        assertThat(exam.instructions())
                .contains(exam.items().size() + " ", exam.maximum() + " ", String.valueOf(exam.minutes()));
        assertThat(exam.items()).allMatch(item -> item.rationale().length() > 20);
        assertThat(text(course + "/entry.json")).contains(exam.items().size() + " ", exam.minutes() + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clear-charts/redesign", "designing-micro-credentials/blueprint"})
    void everyRubricPassesWhoeverMeetsEverythingAndNobodyWhoNearlyDoes(String task) throws IOException {
        var work = (PersonMarked) TaskContent.parse(Modality.MARKED_WORK, text(task + ".json"));
        assertThat(work.gaps()).isEmpty();
        assertThat(reached(work, "meets").reaches(new java.math.BigDecimal("0.7")))
                .isTrue();
        assertThat(reached(work, "nearly").reaches(new java.math.BigDecimal("0.65")))
                .isFalse();
    }

    private static Score reached(PersonMarked work, String level) {
        var levels = new HashMap<String, String>();
        work.rubric().criteria().forEach(criterion -> levels.put(criterion.id(), level));
        return work.rubric().score(levels);
    }

    private static Response response(java.util.Map.Entry<String, JsonNode> answer) {
        var value = answer.getValue();
        return value.isArray()
                ? new Response(
                        answer.getKey(),
                        value.valueStream().map(JsonNode::asString).toList(),
                        "",
                        1)
                : new Response(answer.getKey(), List.of(), value.asString(), 1);
    }

    private static String text(String file) throws IOException {
        try (var in = Objects.requireNonNull(DemoContentTest.class.getResourceAsStream("/demo/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
