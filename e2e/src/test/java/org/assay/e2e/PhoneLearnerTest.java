package org.assay.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A learner with a phone comes to an evening of a cohort, and learns on the way home without a connection.
@ExtendWith(Platform.class)
class PhoneLearnerTest {
    private static final String COURSE = "Clear Charts";
    private static final String COHORT = "Late evenings";
    private static final String SESSION = "Chart clinic";
    private static final String LEARNER = "nils@post.example";
    private static final String NAME = "Nils Aure";

    @Test
    void aLearnerChecksInOnAPhoneAndLearnsOnTheWayHome(Browsing browsing) {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen");
                var nils = browsing.visitByPhone()) {
            plan(mira);
            join(nils);
            var course = nils.path();
            seesTheSessionInTheirCalendar(nils);
            checkIn(mira, nils);
            nils.turnTo(COURSE);
            learnOffline(nils);
            nils.open(course).sees("1 of").look("phone-enrolment");
            nils.follow("Answers from your devices")
                    .sees("A practice question answered")
                    .sees("Taken over");
        }
    }

    private static void plan(Visit mira) {
        mira.turnTo("Definitions")
                .follow(COURSE)
                .follow("Version 1, Evening cohort")
                .press("Plan the next one like it");
        var now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        mira.fill("Name of this cohort", COHORT)
                .choose("Pace", 0, "It has dates")
                .choose("Time zone", 0, "UTC")
                .fill("Starts", now.toString());
        mira.press("Save").press("Open for enrolment").follow("Plan sessions").follow("Plan sessions");
        mira.fill("Title", SESSION).fill("Date", now.toLocalDate().toString());
        mira.fill("Time", 0, now.toLocalTime().toString()).fill("Minutes", "60").fill("Time zone", "UTC");
        mira.fill("Link to join", "https://meet.aldermere.example/clinic").choose("Presenter", 0, "Mira Halvorsen");
        mira.press("Plan").sees(SESSION);
    }

    private static void join(Visit nils) {
        nils.open("/sign-in").signInByMail(LEARNER, NAME).open("/?q=charts").follow(COURSE);
        nils.main()
                .locator("section", new Locator.LocatorOptions().setHasText(COHORT))
                .getByText("Join the course")
                .click();
        nils.sees("You are enrolled");
    }

    private static void seesTheSessionInTheirCalendar(Visit nils) {
        nils.follow("Live sessions and attendance").sees(SESSION).sees("Now").look("phone-sessions");
        var file = new String(nils.download(() -> nils.follow("Calendar file of " + SESSION)), UTF_8);
        assertThat(file).contains("BEGIN:VEVENT", "SUMMARY:", SESSION);
    }

    /// The code changes every 30 seconds; the one before still counts.
    private static void checkIn(Visit mira, Visit nils) {
        mira.turnTo("Teaching").follow(SESSION).follow("Start check-in").look("presenters-screen");
        var code = mira.main().locator(".screen-digits").last().innerText();
        nils.follow("Check in").fill("Code on the presenter", code).press("Check in");
        nils.sees("You are checked in").look("phone-checked-in").follow("All live sessions");
        nils.sees("You were at").sees("Known by");
        mira.turnTo("Back to the roster");
        var row = mira.main().locator("tr", new Locator.LocatorOptions().setHasText(NAME));
        assertThat(row).containsText("Present");
        assertThat(row).containsText("of 4, ");
    }

    private static void learnOffline(Visit nils) {
        var page = nils.page();
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        var module = page.locator("[data-keep-module]").first();
        module.locator("[data-add]").click();
        assertThat(module).containsText("Kept on this device");
        nils.lose()
                .open(String.valueOf(module.getAttribute("data-keep-module")))
                .isOffline();
        OfflineTest.answer(page.locator("form[data-journal=PRACTICE]").first());
        page.locator("form[data-journal=READ] button").first().click();
        assertThat(page.locator("[data-journal-state]")).containsText("You are offline");
        nils.find();
        assertThat(page.locator("[data-journal-state]")).hasText("Everything from this device is saved.");
    }
}
