package org.assay.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.key.SigningKey;
import org.assay.credential.lint.Lints;
import org.assay.credential.openbadges.Achievement;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.AchievementSubject;
import org.assay.credential.openbadges.Criteria;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.openbadges.Profile;
import org.junit.jupiter.api.Test;

/// The examples of the library's README are pieces of this file, and do what is said there.
class ReadmeTest {
    private static final int INDENT = 8;
    private static final Path HERE = Path.of("src/test/java/org/assay/credential/ReadmeTest.java");

    @Test
    void whatIsSignedVerifiesAndWhatIsChangedDoesNot() {
        var now = Instant.parse("2026-03-02T12:00:00Z");
        // README: sign
        var key = SigningKey.generateEd25519(new SecureRandom());
        var method = VerificationMethod.idOf(key.publicKey());
        var issuer = Profile.builder(method.replaceFirst("#.*", ""))
                .name("Aldermere University")
                .build();
        var achievement = Achievement.builder(
                        "https://aldermere.example/achievements/survey-data-analysis",
                        Criteria.empty().withNarrative("Analyses a survey and defends the result."),
                        "Plans, cleans and analyses survey data.",
                        "Survey Data Analysis")
                .build();
        var ines =
                AchievementSubject.builder(achievement).id("did:example:ines").build();
        var credential = AchievementCredential.builder(
                        "urn:uuid:4b7f5a3e-0000-4000-8000-000000000000", ines, issuer, now)
                .build();
        var findings = Lints.examine(OpenBadges.write(credential));
        var signed = Issuer.sign(credential, key, method, now);
        // end
        assertThat(findings).isEmpty();
        // README: many
        var template =
                Issuer.template(OpenBadges.write(credential), List.of("/id", "/credentialSubject/id"), key, method);
        var next = template.sign(List.of("urn:uuid:4b7f5a3e-0000-4000-8000-000000000001", "did:example:nils"), now);
        // end
        // README: verify
        var verifier = new Verifier(Fetcher.offline(), Clock.fixed(now, ZoneOffset.UTC));
        var report = verifier.verify(signed.bytes());
        var verdict = report.verdict();
        var shown = report.verified().map(verified -> verified.path("name").asString(""));
        var reasons = report.checks().stream()
                .map(check -> "%s %s: %s".formatted(check.kind(), check.outcome(), check.message()));
        // end
        assertThat(verdict).isEqualTo(Outcome.PASSED);
        assertThat(shown).isPresent();
        assertThat(reasons).contains("VALIDITY PASSED: valid without an end");
        assertThat(verifier.verify(next).verdict()).isEqualTo(Outcome.PASSED);
        var forged = new String(next, UTF_8).replace("example:nils", "example:mira");
        assertThat(verifier.verify(forged.getBytes(UTF_8)).verdict()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void theReadmeShowsThisVeryCode() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(examples()).hasSize(3).allSatisfy(code -> assertThat(readme).contains(code));
    }

    private static List<String> examples() throws IOException {
        var examples = new ArrayList<String>();
        StringBuilder code = null;
        for (var line : Files.readAllLines(HERE)) {
            if (line.strip().startsWith("// README: ")) code = new StringBuilder("```java\n");
            else if (code != null && line.strip().equals("// end")) {
                examples.add(code.append("```\n").toString());
                code = null;
            } else if (code != null)
                code.append(line.substring(Math.min(INDENT, line.length()))).append('\n');
        }
        return examples;
    }
}
