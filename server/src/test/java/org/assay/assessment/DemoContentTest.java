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
import tools.jackson.databind.JsonNode;

/// The content that ships is held against the answers that ship with it.
class DemoContentTest {
    private static final String FOLDER = "/demo/survey-data-analysis/";

    @Test
    void theExamIsCompleteAndItsModelAnswersEarnWhatTheySay() throws IOException {
        var exam = (RuleMarked) TaskContent.parse(Modality.EXAM, text("exam.json"));
        assertThat(exam.gaps()).isEmpty();
        var answers = TaskContent.JSON.readTree(text("answers-pass.json")).get("exam");
        var responses = new HashMap<String, Response>();
        answers.get("answers").properties().forEach(each -> responses.put(each.getKey(), response(each)));
        assertThat(exam.score(responses))
                .isEqualTo(Score.of(
                        answers.get("points").asInt(), answers.get("of").asInt()));
    }

    @Test
    void theReportLacksItsFilesOnlyAndItsModelLevelsEarnWhatTheySay() throws IOException {
        var report = (PersonMarked) TaskContent.parse(Modality.MARKED_WORK, text("report.json"));
        assertThat(report.gaps()).hasSize(report.files().size()).allMatch(gap -> gap.startsWith("Add what the file"));
        var answers = TaskContent.JSON.readTree(text("answers-pass.json")).get("report");
        var levels = new HashMap<String, String>();
        answers.get("levels")
                .properties()
                .forEach(each -> levels.put(each.getKey(), each.getValue().asString()));
        assertThat(report.rubric().score(levels))
                .isEqualTo(Score.of(
                        answers.get("points").asInt(), answers.get("of").asInt()));
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
        try (var in = Objects.requireNonNull(DemoContentTest.class.getResourceAsStream(FOLDER + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
