package org.assay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static String offering = "";

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
            mira.choose("Supports", 1, "2. " + WEIGHT).tick("2. Work out design weights", 0);
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
        mira.fill("Title", 1, "Short exam").choose("How it is assessed", 0, "Exam, marked by rule");
        mira.fill("Counts, percent", 0, "50").tick("1. State a share", 0);
        mira.press("Add a task").fill("Title", 2, "Plain report");
        mira.choose("How it is assessed", 1, "Work handed in").fill("Counts, percent", 1, "50");
        mira.tick("1. State a share", 1);
    }

    private static void describe(Visit mira) {
        mira.fill("Title", 0, TITLE);
        mira.fill("What a holder can do", "Say in plain words what a survey shows, and how sure that is.");
        mira.fill("Whom it is for", "For people who report survey results to those who decide by them.");
        mira.fill("Workload in hours", "6").fill("Valid for months", "24");
        mira.choose("European level", 0, "Level 5").choose("Field of study", 0, "Data and statistics");
        mira.choose("Lozenges", 0, "1 of 4").fill("Pass mark", "70").fill("A person looks from", "60");
        mira.fill("How it is assessed", 0, "A short exam and a report, half of the score each.");
    }

    @Test
    @Order(2)
    void onlySomebodyElsePublishes(Browsing browsing) {
        try (var joris = browsing.visit().signInAs("Joris Tamm")) {
            joris.open("/work").look("work-reviewer").open(entry).look("review");
            joris.press("Publish").isAt(TITLE).sees("Published").look("definition-published");
            joris.follow("Version 1").isAt(TITLE).look("public-definition-not-open");
        }
        assertThat(entry).startsWith("/entries/");
    }
}
