package org.assay.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;

/// Earns the demonstration's credential with its passing answers; the learner's browser runs no script.
final class Earning {
    private static final String COURSE = "Survey Data Analysis";
    private static final String FOLDER = "/demo/survey-data-analysis/";

    private final Browsing browsing;
    private final JsonNode answers;

    Earning(Browsing browsing) throws IOException {
        this.browsing = browsing;
        this.answers = StrictJson.parseObject(read("answers-pass.json"));
    }

    /// The credential's file as Ines downloads it.
    byte[] credential() throws IOException {
        try (var ines = browsing.visitWithoutScript().signInAs("Ines Brandt")) {
            ines.open("/").follow(COURSE).press("Join the course");
            var enrolment = ines.path();
            sit(ines);
            ines.open(enrolment).follow("Look at “Written analysis”").press("Start");
            ines.fill("Your work", new String(read("exemplar-pass.md"), StandardCharsets.UTF_8));
            ines.press("Finish and submit").press("Submit now").sees("A person marks it");
        }
        mark();
        return claim();
    }

    private void sit(Visit ines) {
        ines.follow("Look at “Exam”").press("Start “Exam”").look("exam-without-script");
        var page = ines.page();
        var total =
                page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.BUTTON).count();
        for (int number = 1; number <= total; number++) {
            answer(page);
            if (number < total) ines.press("Save and go on");
        }
        ines.press("Finish and submit").look("exam-submission-without-script").press("Submit now");
        ines.sees("27 of 30 points");
    }

    private void answer(Page page) {
        var item = page.locator("#answer").getAttribute("data-item");
        var answer = answers.path("exam").path("answers").path(item);
        if (answer.isArray()) {
            answer.forEach(option -> page.locator("#answer input[value='%s']".formatted(option.asString()))
                    .press("Space"));
        } else {
            page.locator("#f-text").fill(answer.asString());
        }
    }

    private void mark() {
        try (var anneli = browsing.visit().signInAs("Anneli Roos")) {
            var page = anneli.open("/markings").page();
            page.locator("table")
                    .first()
                    .locator("tr")
                    .filter(new Locator.FilterOptions().setHasText("Written analysis"))
                    .last() // others of the demonstration wait longer; the marked stand in the second table
                    .getByRole(AriaRole.LINK)
                    .click();
            for (int i = 0;
                    page.locator("[name='levels[%d].criterion']".formatted(i)).count() > 0;
                    i++) {
                var criterion = page.locator("[name='levels[%d].criterion']".formatted(i))
                        .getAttribute("value");
                var level =
                        answers.path("report").path("levels").path(criterion).asString();
                page.locator("[name='levels[%d].level'][value='%s']".formatted(i, level))
                        .check();
            }
            anneli.fill("Feedback", "The log of the file is a model for others.")
                    .press("Save and submit mark");
        }
    }

    private byte[] claim() {
        try (var ines = browsing.visit()) {
            ines.openMail("ines@post.example", COURSE + ": your credential is ready")
                    .follow("Open the link");
            ines.follow("Sign in to accept it").press("Ines Brandt").press("Put it into my wallet");
            ines.open("/wallet").follow(COURSE).press("Download");
            return ines.download(() -> ines.follow("Open Badges 3.0 (JSON)"));
        }
    }

    private static byte[] read(String name) throws IOException {
        try (var in = Objects.requireNonNull(Earning.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        }
    }
}
