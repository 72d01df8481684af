package org.assay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody who writes a program comes in by the pages, and does what they say.
@ExtendWith(Platform.class)
class DeveloperTest {
    private static final Path GUIDE = Path.of("../server/src/main/resources/api/guide.md");
    private static final Pattern SCRIPT = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    /// Every command of the guide, one after the other, with a client that was made on its page.
    @Test
    void theGuideDoesWhatItSays(Browsing browsing) throws IOException {
        assumeTrue(Program.isInstalled("curl"), "skipped: curl is not installed");
        try (var mira = browsing.visit().signInAs("Mira Halvorsen")) {
            mira.open("/clients").isAt("API clients").look("api-clients-none");
            mira.press("Make a client").sees("Say which program it is for").look("api-clients-mended");
            mira.fill("Which program", "Student records");
            for (var scope : List.of("Read definitions", "Read awards", "Award ", "Read credentials"))
                mira.tick(scope, 0);
            mira.press("Make a client").sees("Copy the secret now").look("api-client-made");
            var id = mira.page().getByLabel("Client id").inputValue();
            var secret = mira.page().getByLabel("Client secret").inputValue();
            var said = Program.run(
                            Path.of(".").toAbsolutePath(),
                            Map.of("CLIENT_ID", id, "CLIENT_SECRET", secret),
                            List.of("bash", "-euo", "pipefail", "-c", script(mira)))
                    .output();
            assertThat(said).contains("\"items\"").doesNotContain("\"problem\"", "/problems/");
            mira.open("/clients").sees("Student records").look("api-clients");
        }
    }

    private static String script(Visit visit) throws IOException {
        var base = visit.page().url().replaceAll("(https?://[^/]+).*", "$1");
        return SCRIPT.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult found) -> found.group(1).replace("{base}", base))
                .collect(Collectors.joining("echo\n"));
    }

    @Test
    void theInterfaceIsReadWithoutAScript(Browsing browsing) {
        try (var stranger = browsing.visit()) {
            stranger.open("/developers").isAt("Developers").look("developers");
            stranger.page().getByText("Revoke a credential for ever").click();
            stranger.sees("credentials:write").look("developers-open");
            stranger.follow("idempotency-key-reused")
                    .isAt("The key belongs to another call")
                    .look("problem-type");
        }
    }

    @Test
    void aWebhookIsAddedAndItsSecretChanged(Browsing browsing) {
        try (var mira = browsing.visit().signInAs("Mira Halvorsen")) {
            mira.open("/webhooks").isAt("Webhooks").look("webhooks-none");
            mira.fill("Address", "https://localhost/hooks")
                    .press("Add a webhook")
                    .sees("at a public name")
                    .look("webhooks-mended");
            mira.fill("Address", "https://records.example/hooks").press("Add a webhook");
            mira.sees("Copy the signing secret now").look("webhook-made");
            mira.follow("https://records.example/hooks")
                    .isAt("Webhook deliveries")
                    .sees("Nothing was told yet")
                    .look("webhook");
            mira.press("Make a new secret").sees("Copy the signing secret now");
            assertThat(mira.main().getByRole(AriaRole.BUTTON).count()).isPositive();
            mira.press("Remove the webhook").isAt("Webhooks");
        }
    }
}
