package org.assay.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What becomes of a credential after it was issued, as an award office and a holder live it: another name, a doubt
/// with a reply and a decision, many at once and undone. On a server of its own, because it takes credentials back.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeCycleTest {
    private static RunningAssay assay;
    private static Browsing browsing;
    private static String former = "";
    private static String newer = "";

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Browsing.chromium().isPresent(), "skipped: Chromium is not installed");
        assay = RunningAssay.start("life", null);
        browsing = Browsing.start(assay, new Album(Path.of("target/shots-life")));
    }

    @AfterAll
    static void stop() {
        if (browsing != null) browsing.close();
        if (assay != null) assay.close();
    }

    @Test
    @Order(1)
    void anotherNameIsANewerCredentialInThePlaceOfTheFormerOne() {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen")) {
            mira.open("/issued?state=VALID&words=Ines+Brandt").look("issued").turnTo("Ines Brandt");
            former = id(mira);
            mira.look("credential").follow("Supersede it").press("Supersede");
            mira.sees("Say why").look("supersede-refused");
            mira.fill("Name of the learner", "Ines Okafor").fill("Reason", "She married.");
            mira.tick("The former one", 0)
                    .press("Supersede")
                    .isAt("Ines Okafor")
                    .look("superseding");
            newer = id(mira);
            mira.follow("Add a note").fill("Note", "Marriage certificate seen.").press("Add");
            mira.sees("Not for the learner").look("history");
        }
        try (var stranger = browsing.visit()) {
            stranger.open("/credentials/" + former)
                    .isAt("This credential was superseded")
                    .look("superseded-page");
        }
    }

    @Test
    @Order(2)
    void theHolderSeesBothAndDecidesAboutTheFormerName() {
        try (var ines = browsing.visit().signInAs("Ines Brandt")) {
            ines.open("/wallet").look("wallet-offer");
            ines.main()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Put it into my wallet"))
                    .last()
                    .click();
            ines.open("/credentials/" + former)
                    .sees("put a newer one in its place")
                    .look("holding-superseded");
            ines.press("Show my former name").press("Hide my former name");
            ines.follow("What happened to it since").sees("She married.").look("holding-history");
        }
    }

    @Test
    @Order(3)
    void aDoubtIsSuspendedHeardAndDecided() {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen")) {
            mira.open("/issued/" + newer).fill("Reason", 0, "Who sat the exam?").press("Suspend");
            mira.sees("The learner may reply until").look("suspended");
        }
        try (var ines = browsing.visit().signInAs("Ines Brandt")) {
            ines.open("/credentials/" + newer).sees("Who sat the exam?").look("holding-suspended");
            ines.follow("Reply").fill("What you want to say", "I did; my passport is at the office.");
            ines.look("reply").press("Send").sees("I did; my passport").look("holding-heard");
        }
        try (var mira = browsing.visit().signInAs("Mira Halvorsen")) {
            mira.open("/issued").sees("To decide").look("issued-to-decide");
            mira.open("/issued/" + newer).fill("Reason", 0, "It was her.").press("Reinstate");
            mira.sees("It was her.").look("reinstated");
        }
    }

    @Test
    @Order(4)
    void manyAreSuspendedAtOnceAndReinstatedAsAWhole() {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen")) {
            mira.open("/issued?state=VALID").tick("Choose ", 0).tick("Choose ", 1);
            mira.choose("What to do", 0, "Suspend").press("See the list first");
            mira.isAt("Suspend 2 credentials").look("bulk-list").fill("Reason", "An exam leaked.");
            mira.press("Suspend 2 credentials").isAt("Suspend");
            var path = mira.path();
            mira.openUntil(path, "Undo: reinstate").look("bulk-done").press("Undo: reinstate");
            mira.openUntil(mira.path(), "2 of 2").look("bulk-undone");
            mira.open(path).sees("It was undone");
        }
    }

    @Test
    @Order(5)
    void versionsRenewalsAndLateAwardsHaveTheirPages() {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen")) {
            mira.open("/issued/" + newer)
                    .follow("its definition")
                    .isAt("Versions")
                    .look("versions");
            mira.follow("See who").look("holders");
            mira.open("/renewals").isAt("Renewals").look("renewals");
        }
        try (var odile = browsing.visit().signInAs("Odile Marchetti")) {
            odile.open("/late-awards").press("See who").isAt("Late awards").look("late");
        }
    }

    private static String id(Visit visit) {
        return visit.path().substring("/issued/".length());
    }
}
