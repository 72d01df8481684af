package org.assay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.assay.catalog.elements.Elements;
import org.assay.catalog.elements.Participation;
import org.assay.catalog.elements.Profession;
import org.assay.catalog.elements.Renewal;
import org.assay.catalog.elements.Supervision;
import org.assay.catalog.elements.Translation;
import org.assay.catalog.elements.Wording;
import org.assay.catalog.elements.Workload;
import org.junit.jupiter.api.Test;

class DefinitionTest {
    /// As version 1 of the platform stored it.
    private static final String EARLIER = """
            {"approval":"WHEN_REFERRED","assessedHow":"An exam.","audience":"Analysts.",
             "claims":[{"id":"clean","text":"clean a file"}],"ects":1,"eqfLevel":6,"field":"data","grade":2,"hours":25,
             "language":"en",
             "outcomes":[{"alignment":null,"alignmentName":null,"claim":"clean","id":"find","text":"Find faults."}],
             "requirement":{"kind":"allOf","requirements":[
                {"kind":"overallScore","passMark":0.7,"reviewFrom":0.65},{"kind":"eachTask","minimum":0.5}]},
             "summary":"Clean data.",
             "tasks":[{"id":"exam","modality":"EXAM","outcomes":["find"],"title":"Exam","weight":1}],
             "title":"Survey Data Analysis","validityMonths":36}
            """;

    @Test
    void readsWhatEarlierVersionsStoredAsAnAssessedClaimOfWhichNothingElseIsSaid() {
        var definition = CanonicalJson.read(EARLIER);
        assertThat(definition.particulars()).isEqualTo(Particulars.NONE);
        assertThat(definition.claimType()).isEqualTo(ClaimType.ASSESSED);
        assertThat(definition.tasks().getFirst().isAuthentic()).isNull();
        assertThat(definition.tasks().getFirst().isPractical()).isFalse();
        assertThat(definition.tasks().getFirst().hours()).isNull();
        assertThat(CanonicalJson.read(CanonicalJson.of(definition))).isEqualTo(definition);
    }

    @Test
    void readsBackEverythingThatItSays() {
        var said = new Particulars(
                ClaimType.COMPLETED,
                "Survey Data",
                new Elements(
                        "AT",
                        Participation.BLENDED,
                        "Reviewed.",
                        Supervision.SUPERVISED_ON_SITE,
                        "None.",
                        "Stacks.",
                        "More."),
                new Workload(new BigDecimal("9"), new BigDecimal("8.5"), new BigDecimal("2")),
                new Profession(
                        new BigDecimal("12"),
                        "AU-{year}-{sequence:5}",
                        new Renewal(24, Renewal.By.CPD_HOURS, 20, "Show the hours.")),
                true,
                LocalDate.of(2027, 9, 1),
                EntryId.random(),
                Map.of("de", new Translation(Map.of("title", new Wording("Umfragedaten", "abc")))));
        var definition = Contracts.surveyDataAnalysis().with(said);
        assertThat(CanonicalJson.read(CanonicalJson.of(definition))).isEqualTo(definition);
    }
}
