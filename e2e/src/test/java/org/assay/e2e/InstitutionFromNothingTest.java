package org.assay.e2e;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An empty server becomes a university whose first credential a stranger believes. Everybody goes by the links and
/// buttons that the page before shows them.
@ExtendWith(Platform.class)
class InstitutionFromNothingTest {
    private static final String UNIVERSITY = "Norrvik University";
    private static final String TITLE = "Reading a Tide Table";
    private static final String FOUNDER = "thora@norrvik.example";
    private static final String REVIEWER = "bas@norrvik.example";
    private static final String APPROVER = "clea@norrvik.example";
    private static final String LEARNER = "ugo@post.example";

    @Test
    void aUniversityBeginsFromNothing() throws IOException {
        try (var assay = RunningAssay.startEmpty("institution");
                var browsing = Browsing.start(assay, new Album(Path.of("target/shots/institution")));
                var thora = browsing.visit();
                var bas = browsing.visit();
                var clea = browsing.visit();
                var ugo = browsing.visit()) {
            found(thora);
            describe(thora);
            invite(thora);
            join(bas, REVIEWER, "Bas Oduya");
            join(clea, APPROVER, "Clea Fontaine");
            define(thora);
            publish(bas);
            open(thora);
            learn(ugo);
            approve(clea);
            var credential = claim(ugo);
            try (var stranger = browsing.visit()) {
                stranger.open("/").turnTo("Verify").check("credential.json", "application/json", credential);
                stranger.sees("Nothing was changed").sees("The issuer is known here");
                stranger.sees("Ugo Prins");
            }
        }
    }

    private static void found(Visit thora) {
        thora.open("/").look("nothing-yet").follow("Set up an organization");
        thora.signInByMail(FOUNDER, "Thora Lind");
        thora.fill("Name", UNIVERSITY).press("Set it up");
        thora.isAt("Set up " + UNIVERSITY).look("set-up");
    }

    private static void describe(Visit thora) {
        thora.follow("Choose the brand").fill("Brand colour", "#174e4f").press("Save the brand");
        thora.turnTo("Set up").follow("Write the profile");
        thora.fill("In a few sentences", "Norrvik teaches what people on the coast need.");
        thora.fill("Country", "NO").press("Save the profile");
        thora.turnTo("Set up").sees("2 of 6 steps are done");
    }

    private static void invite(Visit thora) {
        thora.follow("Invite them").fill("Email addresses", REVIEWER);
        thora.tick("Reviewer", 0).tick("Marker", 0).press("Send the invitations");
        thora.fill("Email addresses", APPROVER).tick("Approver", 0).press("Send the invitations");
        thora.sees(REVIEWER).sees(APPROVER).look("invitations");
    }

    private static void join(Visit colleague, String address, String name) {
        colleague.openMail(address, UNIVERSITY + " asks you to work with them").follow("Open the link");
        colleague.follow("Sign in to accept").signInByMail(address, name);
        colleague.isAt(UNIVERSITY + " asks you to work with them").press("Accept");
        colleague.isAt("Overview");
    }

    private static void define(Visit thora) {
        thora.turnTo("Overview").follow("Set up").follow("Write it");
        thora.fill("Title", 0, TITLE).fill("What a holder can do", "Say from a tide table when a harbour can be left.");
        thora.fill("Whom it is for", "For people who take a boat out for the first time.");
        thora.fill("Workload in hours", "2");
        thora.choose("European level", 0, "Level 3").choose("Field of study", 0, "Another field");
        thora.choose("Grade, shown", 0, "1 of 4").fill("Pass mark", "50").fill("A person looks from", "50");
        thora.choose("A person approves", 0, "Always");
        thora.fill("1. A holder can", "say from a tide table when a harbour can be left");
        thora.fill("Outcome 1", "Find the hours in which a given depth is reached.");
        thora.choose("Supports", 0, "1. ");
        thora.fill("Title", 1, "Short exam").choose("How it is marked", 0, "Exam, marked by rule");
        thora.fill("Counts, percent", 0, "100")
                .choose("Is it done like this at work?", 0, "Yes")
                .tick("1. ", 0);
        thora.fill("How it is assessed", 0, "A short exam about a real table.");
        thora.press("Save and ask for review").isAt(TITLE);
    }

    private static void publish(Visit bas) {
        bas.turnTo("Overview").follow(TITLE).press("Publish").sees("Version 1");
    }

    private static void open(Visit thora) {
        thora.turnTo("Overview")
                .follow("Set up")
                .follow("Plan an offering")
                .follow(TITLE)
                .press("Plan an offering");
        thora.follow("Write lessons").follow("Add a lesson");
        thora.fill("Title", "What the columns mean").fill("Minutes", "5");
        thora.fill("Text", "## Time and height\n\nEach day has two **high** and two **low** waters.");
        thora.press("Save lesson")
                .follow(TITLE)
                .follow("Fill the task Short exam")
                .follow("Add a choice");
        thora.fill("Question", "High water is at 12:00. When is the next low water, about?");
        thora.fill("Option 1", 1, "18:00").fill("Option 2", 1, "15:00").tick("Option 1 is right", 0);
        thora.choose("Shows the outcome", 0, "Find the hours")
                .fill("Points", "1")
                .press("Save question");
        thora.follow(TITLE).press("Open for enrolment").sees("Anybody can enrol now");
    }

    private static void learn(Visit ugo) {
        ugo.open("/").follow(TITLE).follow("Sign in to join").signInByMail(LEARNER, "Ugo Prins");
        ugo.press("Join the course").follow("Start with lesson 1").press("Mark as read");
        ugo.follow("Look at “Short exam”").press("Start “Short exam”");
        ugo.tick("18:00", 0).press("Finish and submit").press("Submit now").sees("1 of 1");
    }

    private static void approve(Visit clea) {
        clea.openUntil("/work", "1 award waits")
                .follow("1 award waits")
                .follow("Ugo Prins")
                .press("Approve")
                .sees("Granted");
    }

    private static byte[] claim(Visit ugo) {
        ugo.openMail(LEARNER, TITLE + ": your credential is ready").follow("Open the link");
        ugo.press("Put it into my wallet").turnTo("Wallet").follow(TITLE).press("Download");
        return ugo.download(() -> ugo.follow("Open Badges 3.0 (JSON)"));
    }
}
