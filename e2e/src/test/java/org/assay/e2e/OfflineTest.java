package org.assay.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A learner on a phone keeps a module, works on it without a connection, and comes back.
@ExtendWith(Platform.class)
class OfflineTest {
    /// Changes the time of the newest entry, as a clever learner might.
    private static final String TAMPER = """
            () => new Promise(done => { indexedDB.open('assay').onsuccess = e => {
              const store = e.target.result.transaction('entries', 'readwrite').objectStore('entries');
              store.openCursor(null, 'prev').onsuccess = c => {
                if (!c.target.result) return done(false);
                const entry = c.target.result.value; entry.at -= 86400000;
                store.put(entry).onsuccess = () => done(true);
              };
            }; })
            """;

    @Test
    void aBrowserOffersToInstallThePlatform(Browsing browsing) {
        try (var joris = browsing.visitByPhone().signInAs("Joris Tamm")) {
            joris.open("/learn");
            var session = joris.page().context().newCDPSession(joris.page());
            var errors = session.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors");
            // A private window, which each test is, can install nothing; there is no other complaint.
            errors.forEach(
                    error -> assertThat(error.getAsJsonObject().get("errorId").getAsString())
                            .isEqualTo("in-incognito"));
            var manifest = session.send("Page.getAppManifest");
            assertThat(manifest.getAsJsonArray("errors")).isEmpty();
            assertThat(manifest.get("data").getAsString()).contains("\"display\":\"standalone\"", "maskable");
        }
    }

    @Test
    void aModuleIsWorkedOnWithoutAConnectionAndNothingIsLost(Browsing browsing) {
        try (var joris = browsing.visitByPhone().signInAs("Joris Tamm")) {
            var page = joris.page();
            join(joris);
            var course = joris.path();
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            var module = page.locator("[data-keep-module]").first();
            var copy = module.getAttribute("data-keep-module");
            module.getByRole(AriaRole.BUTTON, named("Keep on this device")).click();
            assertThat(module).containsText("Kept on this device");
            joris.look("course-kept");

            joris.lose();
            joris.open(course).isAt("You are offline").sees("On this device").look("offline");
            page.locator("[data-kept-modules] a").first().click();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.url()).endsWith(copy);
            joris.isOffline().look("module-copy");
            answer(page.locator("form[data-journal=PRACTICE]").first());
            var lesson = page.locator(
                            "section", new Page.LocatorOptions().setHas(page.locator("form[data-journal=READ]")))
                    .first();
            var unit = lesson.getAttribute("data-unit");
            lesson.getByRole(AriaRole.BUTTON, named("Mark as read")).click();
            assertThat(page.locator("[data-journal-state]")).hasText(Pattern.compile("You are offline.*: [2-9]\\."));
            assertThat(page.locator("[data-done='" + unit + "']")).isVisible();
            joris.open(course + "/units/" + unit);
            assertThat(page.url()).endsWith(copy + "#u-" + unit);
            assertThat(page.locator("[data-done='" + unit + "']")).isVisible();

            joris.find();
            assertThat(page.locator("[data-journal-state]")).hasText("Everything from this device is saved.");
            joris.open(course + "/journal").isAt("Answers from your devices");
            joris.sees("Marked as read").sees("A practice question answered").sees("Taken over");
            joris.look("journal");
            anOpenLessonIsMarkedWhenTheConnectionGoes(joris, course);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Joris Tamm, your account"))
                    .click();
            joris.press("Sign out");
            assertThat(page.getByText("You are signed out.")).isVisible();
            assertThat(page.evaluate("caches.has('kept')")).isEqualTo(false);
        }
    }

    private static void anOpenLessonIsMarkedWhenTheConnectionGoes(Visit joris, String course) {
        var page = joris.page();
        joris.open(course + "/lessons/2").lose().isOffline();
        page.locator("form[data-journal=READ] button").click();
        assertThat(page.locator("[data-journal-state]")).containsText("Answers waiting on this device: 1.");
        joris.find();
        assertThat(page.locator("[data-journal-state]")).hasText("");
        joris.open(course);
        assertThat(page.locator("#lessons").locator("xpath=..")).containsText("2 of 13 done");
    }

    @Test
    void aJournalThatWasTamperedWithIsKeptAsideAndTheNextOneCounts(Browsing browsing) {
        try (var joris = browsing.visitByPhone().signInAs("Joris Tamm")) {
            var page = joris.page();
            join(joris);
            var course = joris.path();
            var copy = page.locator("[data-keep-module]").first().getAttribute("data-keep-module");
            joris.open(copy);
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            joris.lose().isOffline();
            page.locator("form[data-journal=READ] button").first().click();
            // The state changes with the connection; only its number tells that the entry is stored.
            assertThat(page.locator("[data-journal-state]")).hasText(Pattern.compile("You are offline.*: [1-9]\\."));
            assertEquals(true, page.evaluate(TAMPER));
            joris.find();
            assertThat(page.locator("[data-journal-state]")).containsText("could not simply be taken over");
            var second =
                    page.locator("[data-unit]:has(form[data-journal=READ])").nth(1);
            second.locator("form[data-journal=READ] button").click();
            // It is stored when the page says so; whoever leaves within milliseconds has not read anything.
            assertThat(page.locator("[data-done='" + second.getAttribute("data-unit") + "']"))
                    .isVisible();
            joris.openUntil(course + "/journal", "Taken over")
                    .sees("Not verified")
                    .look("journal-broken");
        }
    }

    @Test
    void whoSignsInNextFindsNothingOfWhoKeptAModule(Browsing browsing) {
        try (var joris = browsing.visitByPhone().signInAs("Joris Tamm")) {
            var page = joris.page();
            join(joris);
            page.locator("[data-keep-module] [data-add]").first().click();
            assertThat(page.locator("[data-keep-module]").first()).containsText("Kept on this device");
            page.context().clearCookies();
            joris.signInAs("Mira Halvorsen").open("/account");
            page.waitForCondition(() -> page.evaluate("caches.has('kept')").equals(false));
            joris.lose();
            joris.open("/learn").isAt("You are offline").sees("Nothing is kept here");
        }
    }

    /// Opens the course, joining it where nobody has yet.
    private static void join(Visit joris) {
        joris.open("/?q=survey").follow("Survey Data Analysis");
        var button = joris.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join the course"));
        if (button.count() > 0) button.first().click();
        else joris.follow("Carry on");
        assertThat(joris.page().locator("[data-keep-module]").first()).isVisible();
    }

    /// Answers a practice question, rightly or not, and sees why.
    static void answer(Locator question) {
        var options = question.locator("input[name=answer]");
        if (options.first().getAttribute("type") == null) options.first().fill("1");
        else options.first().press("Space");
        question.getByRole(AriaRole.BUTTON, named("Check")).click();
        assertThat(question.locator("[data-verdict]")).hasText(Pattern.compile("Yes\\.|Not yet\\."));
        assertThat(question.locator("[data-why] .prose")).isVisible();
    }

    private static Locator.GetByRoleOptions named(String start) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^\\s*" + start));
    }
}
