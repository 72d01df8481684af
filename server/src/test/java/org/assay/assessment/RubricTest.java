package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assay.assessment.Rubric.Criterion;
import org.assay.assessment.Rubric.Level;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.assessment.TaskContent.PersonMarked.Material;
import org.assay.catalog.Modality;
import org.junit.jupiter.api.Test;

class RubricTest {
    private static final List<Level> LEVELS = List.of(
            new Level("not-yet", "Not yet", 0, ""),
            new Level("meets", "Meets", 7, ""),
            new Level("strong", "Strong", 10, ""));
    private static final Rubric RUBRIC = new Rubric(List.of(
            new Criterion("file", "File preparation", "faults", "", LEVELS),
            new Criterion("limits", "Honest reporting", "limits", "", LEVELS)));

    @Test
    void addsThePointsOfTheChosenLevels() {
        assertThat(RUBRIC.score(Map.of("file", "meets", "limits", "strong"))).isEqualTo(Score.of(17, 20));
        assertThat(RUBRIC.score(Map.of("file", "not-yet", "limits", "not-yet"))).isEqualTo(Score.of(0, 20));
    }

    @Test
    void namesCriteriaThatHaveNoLevelOrOneThatTheyDoNotKnow() {
        assertThat(RUBRIC.open(Map.of("file", "meets")))
                .extracting(Criterion::id)
                .containsExactly("limits");
        assertThat(RUBRIC.open(Map.of("file", "meets", "limits", "superb")))
                .extracting(Criterion::id)
                .containsExactly("limits");
        assertThat(RUBRIC.open(Map.of("file", "meets", "limits", "strong"))).isEmpty();
    }

    @Test
    void keepsTheNameOfAFileThatIsStillToComeAndAsksForIt() {
        var content = (PersonMarked) TaskContent.parse(Modality.MARKED_WORK, """
                {"prompt": "Analyse the file.", "files": ["dataset/panel.csv"]}""");
        assertThat(content.files()).containsExactly(new Material("panel.csv", ""));
        assertThat(content.gaps())
                .containsExactly("Add a criterion to the rubric.", "Add what the file “panel.csv” holds.");
    }

    @Test
    void readsWhatItWrote() {
        var content = new PersonMarked(
                "Analyse the file.",
                new PersonMarked.Words(400, 800),
                List.of(new Material("panel.csv", "id,age\n1,31\n")),
                RUBRIC);
        assertThat(TaskContent.parse(Modality.MARKED_WORK, content.json())).isEqualTo(content);
        assertThat(content.gaps()).isEmpty();
    }

    @Test
    void countsWordsOutsideOfTables() {
        assertThat(PersonMarked.Words.in(
                        "## Result\n\n39% would use it.\n\n| Age | Share |\n|---|---|\n| 16 | 71% |\n"))
                .isEqualTo(6);
        assertThat(PersonMarked.Words.in(" \n")).isZero();
    }
}
