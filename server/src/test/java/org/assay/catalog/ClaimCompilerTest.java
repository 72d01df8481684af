package org.assay.catalog;

import static org.assay.catalog.Contracts.rule;
import static org.assay.catalog.Contracts.ruled;
import static org.assay.catalog.Contracts.surveyDataAnalysis;
import static org.assay.catalog.Contracts.takingPart;
import static org.assay.catalog.Contracts.task;
import static org.assay.catalog.Contracts.titled;
import static org.assay.catalog.Contracts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assay.catalog.Definition.Claim;
import org.assay.catalog.Definition.Outcome;
import org.assay.catalog.Definition.Task;
import org.assay.catalog.elements.Profession;
import org.assay.catalog.elements.Renewal;
import org.assay.catalog.elements.Translation;
import org.assay.catalog.elements.Wording;
import org.assay.catalog.elements.Workload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimCompilerTest {
    private static final Claim CLEAN = new Claim("clean", "clean a raw survey file");
    private static final Claim WEIGHT = new Claim("weight", "choose weights");
    private static final Outcome FAULTS = outcome("find-faults", "clean", "Find impossible values.");
    private static final Outcome RAKE = outcome("rake", "weight", "Rake a sample to its margins.");

    @Test
    void findsNothingInAContractThatHolds() {
        assertThat(ClaimCompiler.compile(surveyDataAnalysis())).isEmpty();
    }

    @Test
    void namesAClaimThatNoOutcomeSupports() {
        assertFound(
                with(List.of(CLEAN, WEIGHT), List.of(FAULTS), List.of(exam("1", "find-faults"))),
                "claims[1].text",
                "Claim 2 “choose weights” has no outcome. Add one that supports it, or remove the claim.");
    }

    @Test
    void namesAnOutcomeThatSupportsNoClaim() {
        var stray = outcome("rake", "gone", "Rake a sample to its margins.");
        assertFound(
                with(List.of(CLEAN), List.of(FAULTS, stray), List.of(exam("1", "find-faults", "rake"))),
                "outcomes[1].claim",
                "Outcome 2 “Rake a sample to its margins.” supports no claim. Choose the claim that it supports.");
    }

    @Test
    void namesAnOutcomeThatNoTaskShows() {
        assertFound(
                with(List.of(CLEAN, WEIGHT), List.of(FAULTS, RAKE), List.of(exam("1", "find-faults"))),
                "outcomes[1].text",
                "Outcome 2 “Rake a sample to its margins.” is shown in no task. Tick it under the task that shows it.");
    }

    @Test
    void namesATaskThatShowsNoOutcome() {
        assertFound(
                with(List.of(CLEAN), List.of(FAULTS), List.of(exam("0.6", "find-faults"), report("0.4"))),
                "tasks[1].outcomes",
                "Task 2 “The report” shows no outcome. Tick those that it shows, or remove the task.");
    }

    @Test
    void namesATaskWhoseOutcomeIsGone() {
        var found =
                ClaimCompiler.compile(with(List.of(CLEAN), List.of(FAULTS), List.of(exam("1", "find-faults", "rake"))));
        assertThat(found).singleElement().extracting(Finding::place).isEqualTo("tasks[0].outcomes");
    }

    @Test
    void asksForClaimsOutcomesAndTasksWhereThereAreNone() {
        assertThat(ClaimCompiler.compile(with(List.of(), List.of(), List.of())))
                .extracting(Finding::place)
                .containsExactly("claims", "outcomes", "tasks");
    }

    @Test
    void saysWhatTheWeightsMakeWhereTheyDoNotMakeTheWhole() {
        assertFound(
                with(
                        List.of(CLEAN),
                        List.of(FAULTS),
                        List.of(exam("0.6", "find-faults"), report("0.3", "find-faults"))),
                "tasks[0].weight",
                "The weights make 90% together. Change them so that they make 100%.");
    }

    @Test
    void acceptsWeightsThatBinaryFractionsCannotWrite() {
        var tasks = List.of(
                task("a", Modality.EXAM, "0.1", "find-faults"),
                task("b", Modality.EXAM, "0.2", "find-faults"),
                task("c", Modality.EXAM, "0.7", "find-faults"));
        assertThat(ClaimCompiler.compile(with(List.of(CLEAN), List.of(FAULTS), tasks)))
                .isEmpty();
    }

    @Test
    void namesATaskWithoutWeight() {
        var found = ClaimCompiler.compile(
                with(List.of(CLEAN), List.of(FAULTS), List.of(exam("1", "find-faults"), report("0", "find-faults"))));
        assertThat(found).singleElement().extracting(Finding::place).isEqualTo("tasks[1].weight");
    }

    @Test
    void namesAnIdThatIsUsedTwice() {
        var twice = new Claim("clean", "clean it again");
        assertFound(
                with(List.of(CLEAN, twice), List.of(FAULTS), List.of(exam("1", "find-faults"))),
                "claims[1].id",
                "The id “clean” is used twice under claims. Change one.");
    }

    @Test
    void refusesAnIdThatCannotStandInAnAddress() {
        var odd = task("../exam", Modality.EXAM, "1", "find-faults");
        assertThat(ClaimCompiler.compile(with(List.of(CLEAN), List.of(FAULTS), List.of(odd))))
                .extracting(Finding::place)
                .containsExactly("tasks[0].id");
    }

    @Test
    void namesEmptyTexts() {
        var found = ClaimCompiler.compile(with(
                List.of(new Claim("clean", " ")),
                List.of(outcome("find-faults", "clean", "")),
                List.of(exam("1", "find-faults"))));
        assertThat(found)
                .extracting(Finding::place, Finding::message)
                .containsExactly(
                        tuple("claims[0].text", "Say what claim 1 is, or remove it."),
                        tuple("outcomes[0].text", "Say what outcome 1 is, or remove it."));
    }

    @Test
    void refusesATitleOver120Characters() {
        assertThat(ClaimCompiler.compile(titled("x".repeat(120)))).isEmpty();
        assertFound(titled("x".repeat(121)), "title", "Use at most 120 characters; this has 121.");
    }

    @Test
    void refusesLevelWorkloadAndValidityOutOfRange() {
        var definition = new Definition(
                "T",
                "S",
                "english!",
                "alchemy",
                9,
                0,
                0,
                BigDecimal.ZERO,
                0,
                "H",
                "A",
                List.of(CLEAN),
                List.of(FAULTS),
                List.of(exam("1", "find-faults")),
                surveyDataAnalysis().requirement(),
                Approval.ALWAYS);
        assertThat(ClaimCompiler.compile(definition))
                .extracting(Finding::place)
                .containsExactly("language", "field", "eqfLevel", "grade", "hours", "ects", "validityMonths");
    }

    @Test
    void refusesAPassRuleOutOfRange() {
        assertThat(places(rule(number("0"), number("0"), number("0.5")))).containsExactly("passMark");
        assertThat(places(rule(number("1.01"), number("0.5"), number("0.5")))).containsExactly("passMark");
        assertThat(places(rule(number("0.7"), number("0.71"), number("0.5")))).containsExactly("reviewFrom");
        assertThat(places(rule(number("0.7"), number("0.7"), number("1.5")))).containsExactly("minimum");
    }

    @Test
    void refusesARuleWithoutAPassMark() {
        assertThat(places(new Requirement.EachTask(number("0.5")))).containsExactly("passMark");
    }

    @Test
    void refusesToReferNearMissesWhereNobodyEverApproves() {
        var rule = rule(number("0.7"), number("0.65"), number("0.5"));
        assertThat(ClaimCompiler.compile(ruled(rule, Approval.NEVER)))
                .extracting(Finding::place)
                .containsExactly("approval");
        var sharp = rule(number("0.7"), number("0.7"), number("0.5"));
        assertThat(ClaimCompiler.compile(ruled(sharp, Approval.NEVER))).isEmpty();
    }

    @Test
    void wantsAddressAndNameOfASkillTogether() {
        assertThat(skill("https://skills.example/7", null)).containsExactly("outcomes[0].alignmentName");
        assertThat(skill(null, "Raking")).containsExactly("outcomes[0].alignment");
        assertThat(skill("javascript:alert(1)", "Raking")).containsExactly("outcomes[0].alignment");
        assertThat(skill("http://skills.example/7", "Raking")).isEmpty();
    }

    @Test
    void refusesAClaimThatNobodyCouldCheckOrThatClaimsEverything() {
        assertThat(claiming("understand the policy cycle").getFirst().message())
                .startsWith("Nobody can see somebody “understand”.");
        assertThat(claiming("can be aware of bias").getFirst().message()).startsWith("Nobody can see whether");
        assertThat(claiming("solve any problem in statistics").getFirst().message())
                .startsWith("“any problem” claims more");
        assertThat(claiming("explain the policy cycle")).isEmpty();
    }

    @Test
    void judgesEnglishWordsOnly() {
        var german = Texts.in(
                surveyDataAnalysis()
                        .with(Particulars.NONE.with(java.util.Map.of(
                                "de",
                                new Translation(java.util.Map.of(
                                        "claims.clean", new Wording("see in der Datei alles", "x")))))),
                "de");
        assertThat(ClaimCompiler.compile(german)).isEmpty();
    }

    @Test
    void asksForOneTaskThatIsWhatPeopleDoAtWork() {
        var test = new Task("exam", "Exam", Modality.EXAM, BigDecimal.ONE, List.of("find-faults"));
        assertFound(
                with(List.of(CLEAN), List.of(FAULTS), List.of(test)),
                "tasks",
                "Every task is a test. Add one that is what people do at work.");
    }

    @Test
    void keepsWhatWasNotAssessedApartFromWhatWas() {
        var half = new Requirement.Attendance(number("0.8"), 1);
        assertThat(ClaimCompiler.compile(takingPart(ClaimType.ATTENDED, half, "the survey day in Vienna")))
                .isEmpty();
        assertFound(
                takingPart(ClaimType.ATTENDED, half, "can clean a survey file"),
                "claims[0].text",
                "“can” is for who was assessed. Say what they took part in, or make it an assessed claim.");
        assertThat(ClaimCompiler.compile(takingPart(ClaimType.COMPLETED, half, "worked through ten lessons")))
                .extracting(Finding::place)
                .containsExactly("completion");
        assertThat(ClaimCompiler.compile(surveyDataAnalysis().with(Particulars.of(ClaimType.ATTENDED))))
                .extracting(Finding::place)
                .containsExactly("tasks", "passMark", "attendance");
        assertThat(ClaimCompiler.compile(ruled(half, Approval.ALWAYS)))
                .extracting(Finding::place)
                .containsExactly("claimType", "passMark");
    }

    @Test
    void wantsEveryClaimShownInTwoWaysWhereThatIsAskedFor() {
        var asked = surveyDataAnalysis().with(Particulars.NONE.needingTwoModalities(true));
        assertThat(ClaimCompiler.compile(asked))
                .singleElement()
                .satisfies(found -> assertThat(found.message())
                        .startsWith("Claim 1 “clean a raw survey file” is shown in one way only."));
    }

    @Test
    void refusesDutiesThatDoNotFitTogether() {
        var renewal = new Renewal(48, Renewal.By.CPD_HOURS, null, "");
        var profession = new Profession(number("99"), "AU-{year}", renewal);
        assertThat(ClaimCompiler.compile(surveyDataAnalysis().with(Particulars.NONE.with(profession))))
                .extracting(Finding::place)
                .containsExactly("cpdHours", "licenceNumbers", "renewalMonths", "renewalHours", "renewalAsks");
    }

    @Test
    void advisesOnWhatIsUnsaidAndDoesNotFit() {
        var advice = ClaimAdvice.on(surveyDataAnalysis(), LocalDate.of(2026, 3, 2));
        assertThat(advice)
                .extracting(Finding::place)
                .containsExactly("workload", "country", "participation", "qualityAssurance", "supervision", "reviewBy");
        var spent = surveyDataAnalysis()
                .with(Particulars.NONE
                        .with(new Workload(number("2"), number("3"), number("1")))
                        .reviewedBy(LocalDate.of(2026, 3, 1)));
        assertThat(ClaimAdvice.on(spent, LocalDate.of(2026, 3, 2)))
                .extracting(Finding::message)
                .contains(
                        "Lessons, practice, own study and tasks make 6 hours, the workload says 25.",
                        "Its review was due. Look whether it is still current practice, then give a new day.");
    }

    private static List<Finding> claiming(String text) {
        return ClaimCompiler.compile(
                with(List.of(new Claim("clean", text)), List.of(FAULTS), List.of(exam("1", "find-faults"))));
    }

    private static List<String> skill(@Nullable String address, @Nullable String name) {
        var outcome = new Outcome("find-faults", "clean", "Find impossible values.", address, name);
        return ClaimCompiler.compile(with(List.of(CLEAN), List.of(outcome), List.of(exam("1", "find-faults")))).stream()
                .map(Finding::place)
                .toList();
    }

    private static List<String> places(Requirement requirement) {
        return ClaimCompiler.compile(ruled(requirement, Approval.ALWAYS)).stream()
                .map(Finding::place)
                .toList();
    }

    private static void assertFound(Definition definition, String place, String message) {
        assertThat(ClaimCompiler.compile(definition)).contains(new Finding(place, message));
    }

    private static Outcome outcome(String id, String claim, String text) {
        return new Outcome(id, claim, text, null, null);
    }

    private static Definition.Task exam(String weight, String... outcomes) {
        return task("exam", Modality.EXAM, weight, outcomes);
    }

    private static Definition.Task report(String weight, String... outcomes) {
        return task("report", Modality.MARKED_WORK, weight, outcomes);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
