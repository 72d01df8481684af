package org.assay.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// The river as people travel it, in one browser: from a claim that an author writes down to a stranger who checks
/// the credential that came of it. Each step stands on the one before.
@ExtendWith(Platform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
    private static final String TITLE = "Plain Survey Reports";
    private static final String WEIGHT = "weigh a sample so that it stands for its population";

    private static String entry = "";
    private static String definition = "";
    private static String offering = "";
    private static String enrolment = "";
    private static String shared = "";
    private static byte[] json = {};

    @Test
    @Order(1)
    void theClaimCompilerNamesAClaimThatNothingSupports(Browsing browsing) {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen")) {
            mira.open("/work").look("work");
            mira.open("/entries").look("definitions").follow("New definition").look("builder-empty");
            describe(mira);
            contract(mira);
            mira.press("Save and ask for review");
            mira.sees("“" + WEIGHT + "” has no outcome").look("builder-refused");
            mira.press("Add an outcome").fill("Outcome 2", "Work out design weights from a sampling plan.");
            mira.choose("Supports", 1, "2. " + WEIGHT).tick("2. ", 0);
            mira.press("Save draft").sees("Ready for review").look("builder-ready");
            mira.press("Save and ask for review").isAt(TITLE).look("definition-in-review");
            entry = mira.path();
        }
    }

    /// One claim with its outcome, one without, and two tasks.
    private static void contract(Visit mira) {
        mira.fill("1. A holder can", "say in plain words what a survey shows and what it does not");
        mira.press("Add a claim").fill("2. A holder can", WEIGHT);
        mira.fill("Outcome 1", "State a share with its margin of error, and who is missing.");
        mira.choose("Supports", 0, "1. say in plain words");
        mira.fill("Title", 1, "Short exam").choose("How it is marked", 0, "Exam, marked by rule");
        mira.fill("Counts, percent", 0, "50").tick("1. ", 0);
        mira.press("Add a task").fill("Title", 2, "Plain report");
        mira.choose("How it is marked", 1, "Work handed in").fill("Counts, percent", 1, "50");
        mira.tick("1. ", 1);
    }

    private static void describe(Visit mira) {
        mira.fill("Title", 0, TITLE);
        mira.fill("What a holder can do", "Say in plain words what a survey shows, and how sure that is.");
        mira.fill("Whom it is for", "For people who report survey results to those who decide by them.");
        mira.fill("Workload in hours", "6").fill("Valid for months", "24");
        mira.choose("European level", 0, "Level 5").choose("Field of study", 0, "Data and statistics");
        mira.choose("Grade, shown", 0, "1 of 4").fill("Pass mark", "70").fill("A person looks from", "60");
        mira.fill("How it is assessed", 0, "A short exam and a report, half of the score each.");
    }

    @Test
    @Order(2)
    void onlySomebodyElsePublishes(Browsing browsing) {
        try (var joris = browsing.visit().signInAs("Joris Tamm")) {
            joris.open("/work").look("work-reviewer").open(entry).look("review");
            joris.press("Publish").isAt(TITLE).sees("Published").look("definition-published");
            joris.follow("Version 1").isAt(TITLE).look("public-definition-not-open");
            definition = joris.path();
        }
    }

    @Test
    @Order(3)
    void anOfferingOpensOnlyWhenEveryTaskIsFilled(Browsing browsing) {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen")) {
            mira.open(entry).press("Plan an offering");
            offering = mira.look("offering-unfilled").path();
            mira.press("Open for enrolment").sees("Short exam").look("offering-refused");
            lesson(mira);
            exam(mira);
            report(mira);
            mira.open(offering)
                    .sees("Everything that the definition declares is there")
                    .look("offering-ready");
            mira.press("Open for enrolment").sees("Open").look("offering-open");
        }
    }

    private static void lesson(Visit mira) {
        mira.open(offering + "/lessons").look("lessons-empty").follow("Add a lesson");
        mira.fill("Title", "What a share can say").fill("Minutes", "5");
        mira.fill("Text", "## A share and its margin\n\n41% of 200 people is **41% give or take 7**.");
        mira.press("Preview").sees("give or take 7").look("lesson-preview").press("Save lesson");
    }

    /// Two questions of one point each.
    private static void exam(Visit mira) {
        mira.open(offering + "/tasks/task-1").look("exam-empty").follow("Add a choice");
        mira.fill("Question", "41% of 200 people said yes. What may you report?");
        mira.fill("Option 1", 1, "41%, give or take 7")
                .fill("Option 2", 1, "exactly 41%")
                .tick("Option 1 is right", 0);
        mira.choose("Shows the outcome", 0, "State a share").fill("Points", "1").look("question-choice");
        mira.press("Save question").follow("Add a number");
        mira.fill("Question", "One person in 50 was asked. What is the design weight?")
                .fill("Right number", "50");
        mira.choose("Shows the outcome", 0, "Work out").fill("Points", "1").look("question-number");
        mira.press("Save question").sees("2 questions, 2 points").look("exam-filled");
    }

    /// One criterion with four levels, the third of which is worth 8 of 10 points.
    private static void report(Visit mira) {
        mira.open(offering + "/tasks/task-2").look("report-empty");
        mira.fill("Task", "Report one share from a survey to a council, and how sure you are.");
        mira.fill("Criterion 1", "Honest reporting").choose("Shows the outcome", 0, "State a share");
        mira.fill("What it looks at", "Whether a hurried reader would be misled.");
        var titles = List.of("Not yet", "Nearly", "Meets", "Strong");
        var points = List.of("0", "5", "8", "10");
        var reached = List.of("No margin.", "A margin is wrong.", "Margins are right.", "Who is missing is said too.");
        for (int i = 0; i < 4; i++) {
            mira.fill("Level " + (i + 1), titles.get(i)).fill("Points", i, points.get(i));
            mira.fill("It is reached when", i, reached.get(i));
        }
        mira.press("Save task").sees("This task is complete").look("report-filled");
    }

    @Test
    @Order(4)
    void aLearnerReadsSitsTheExamAndHandsInWork(Browsing browsing) {
        try (var ines = browsing.visit().signInAs("Ines Brandt")) {
            ines.open("/learn").look("learn-empty").open(definition).press("Join the course");
            enrolment = ines.sees("You are enrolled").look("enrolment").path();
            ines.follow("Start with lesson 1").look("lesson").press("Mark as read");
            sit(ines);
            ines.open(enrolment)
                    .follow("Look at “Plain report”")
                    .look("report-before")
                    .press("Start");
            ines.fill("Your work", "We asked 200 people; 41% said yes, give or take 7 points.")
                    .look("report-writing");
            ines.press("Finish and submit").look("report-submission").press("Submit now");
            ines.sees("A person marks it against the rubric").look("report-waiting");
            ines.open("/learn").look("learn");
        }
    }

    /// Half of the points: the second answer is wrong.
    private static void sit(Visit ines) {
        ines.open(enrolment).follow("Look at “Short exam”").look("exam-before").press("Start “Short exam”");
        ines.tick("41%, give or take", 0).look("exam-question").press("Save and go on");
        ines.fill("Your answer", "fifty")
                .press("Save")
                .sees("It is saved as you typed it")
                .look("exam-number-mended");
        ines.fill("Your answer", "0.02")
                .press("Finish and submit")
                .look("exam-submission")
                .press("Submit now");
        ines.sees("1 of 2").look("exam-result");
    }

    @Test
    @Order(5)
    void aMarkerMarksWithoutKnowingTheName(Browsing browsing) {
        try (var anneli = browsing.visit().signInAs("Anneli Roos")) {
            anneli.open("/work").look("work-marker").open("/markings").look("markings");
            anneli.page()
                    .locator("tr")
                    .filter(new Locator.FilterOptions().setHasText("Plain report"))
                    .getByRole(AriaRole.LINK)
                    .click();
            assertThat(anneli.page().content()).doesNotContain("Ines Brandt");
            anneli.press("Save and submit mark").look("marking-mended").tick("Meets", 0);
            anneli.fill("Feedback", "Say who could not be asked. Then this is strong.")
                    .look("marking");
            anneli.press("Save and submit mark").look("marked");
        }
    }

    @Test
    @Order(6)
    void anApproverDecidesWhatTheRuleRefers(Browsing browsing) {
        try (var odile = browsing.visit().signInAs("Odile Marchetti")) {
            odile.openUntil("/awards", "Ines Brandt").look("awards").follow("Ines Brandt");
            odile.sees("65%")
                    .look("award-referred")
                    .press("Approve")
                    .sees("Granted")
                    .look("award-granted");
        }
    }

    @Test
    @Order(7)
    void theLearnerClaimsKeepsAndShares(Browsing browsing) {
        try (var ines = browsing.visit()) {
            ines.openMail("ines@post.example", TITLE + ": your credential is ready")
                    .look("claim-mail");
            ines.follow("Open the link").look("claim-before-sign-in").follow("Sign in to accept it");
            ines.press("Ines Brandt")
                    .look("claim")
                    .press("Put it into my wallet")
                    .look("claimed");
            ines.open("/wallet").look("wallet").follow(TITLE).look("holding");
            ines.press("Make a link").look("holding-shared");
            shared = String.valueOf(ines.link("See it as a visitor").getAttribute("href"));
        }
    }

    @Test
    @Order(8)
    void aStrangerChecksWhatWasShared(Browsing browsing) {
        try (var stranger = browsing.visit()) {
            stranger.open(shared).sees("Ines Brandt").look("shared");
            stranger.press("Download");
            json = stranger.download(() -> stranger.follow("Open Badges 3.0 (JSON)"));
            var png = stranger.download(() -> stranger.follow("Badge picture"));
            stranger.check("credential.json", "application/json", json);
            stranger.sees("Nothing was changed")
                    .sees("The issuer is known here")
                    .look("report-passed");
            stranger.check("badge.png", "image/png", png)
                    .sees("The issuer is known here")
                    .look("report-baked");
            stranger.check("changed.json", "application/json", changed(json));
            stranger.sees("The signature does not hold").look("report-changed");
            stranger.open(shared).press("See every check").sees("The issuer is known here");
        }
    }

    @Test
    @Order(9)
    void whatAnIssuerRevokesIsRefusedFromThenOn(Browsing browsing) {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen")) {
            mira.open("/issued").look("issued").follow("Ines Brandt").look("issued-credential");
            mira.press("Revoke").sees("2 things to mend").look("revocation-mended");
            mira.fill("Reason", 1, "Awarded by mistake.").tick("This is for ever", 0);
            mira.press("Revoke").sees("Awarded by mistake.").look("revoked");
            mira.open("/audit").sees("The chain is whole").look("audit-of-the-journey");
        }
        try (var stranger = browsing.visit()) {
            stranger.check("credential.json", "application/json", json);
            stranger.sees("It was withdrawn").look("report-revoked");
            stranger.open(shared).sees("Revoked").look("shared-revoked");
            assertThat(stranger.main().locator("img.badge, .badge svg").count()).isZero();
        }
        try (var ines = browsing.visit().signInAs("Ines Brandt")) {
            ines.open("/wallet").sees("Revoked").look("wallet-revoked");
            ines.open("/learn").look("learn-passed");
        }
    }

    private static byte[] changed(byte[] json) {
        var text = new String(json, UTF_8);
        var other = text.replaceFirst("Ines Brandt", "Ines Brandl");
        assertThat(other).isNotEqualTo(text);
        return other.getBytes(UTF_8);
    }
}
