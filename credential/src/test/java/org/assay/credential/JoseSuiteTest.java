package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.jose.EnvelopeToken;
import org.assay.credential.jose.SelectiveDisclosure;
import org.assay.credential.jose.TokenType;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// The table of the public VC-JOSE-COSE suite, all rows but those of COSE. A verifier there is told the
/// key to check with; here the issuer publishes it, and in rows of presentations all keys of the suite.
class JoseSuiteTest {
    private static final String FOLDER = "vectors/jose-cose/";
    private static final String ISSUER = "https://example.issuer/vc-jose-cose";
    private static final String EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";
    private static final Map<String, String> KEYS = Map.of(
            "p256", "vm-p256.json", "p384", "vm-p384.json", "p521", "vm-p521.json", "ed25519", "vm-ed25519.json");
    // A presentation of the suite runs out within a day.
    private static final Instant MADE = Instant.parse("2024-12-16T01:30:00Z");
    private static final Pattern ROW =
            Pattern.compile("'(\\d+)\\. ([^']+)': \\{\\s*'number': \\d+,\\s*'input_file': '([^']+)',\\s*"
                    + "'key_file': TestVerificationMethods\\.(\\w+),\\s*'fn': TestFunction\\.(\\w+),\\s*"
                    + "'feature': TestFeature\\.(\\w+),\\s*(?:'disclosure_paths': \\[([^\\]]*(?:\\[\\d\\][^\\]]*)*)\\],\\s*)?"
                    + "'expected_result': TestResult\\.(\\w+)");

    record Row(
            int number, String name, String input, String key, String feature, List<String> paths, boolean succeeds) {
        boolean isPresentation() {
            return feature.startsWith("presentation");
        }

        @Override
        public String toString() {
            return number + ". " + name;
        }
    }

    static List<Row> rows(String function) {
        var rows = new ArrayList<Row>();
        var table = new String(Standards.bytes(FOLDER + "test-mapping.txt"), StandardCharsets.UTF_8);
        ROW.matcher(table)
                .results()
                .filter(row -> row.group(5).equals(function) && !row.group(6).endsWith("cose"))
                .forEach(row -> rows.add(new Row(
                        Integer.parseInt(row.group(1)),
                        row.group(2),
                        row.group(3),
                        row.group(4),
                        row.group(6),
                        row.group(7) == null ? List.of() : pointers(row.group(7)),
                        row.group(8).equals("success"))));
        return rows;
    }

    static Stream<Row> rowsToVerify() {
        return rows("verify").stream();
    }

    static Stream<Row> rowsToIssue() {
        return rows("issue").stream();
    }

    @Test
    void findsAllRows() {
        assertThat(rows("verify")).hasSize(18);
        assertThat(rows("issue")).hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("rowsToVerify")
    void judgesAsTheSuiteDoes(Row row) {
        var report = verify(row, Standards.bytes(FOLDER + row.input()));
        var shown = report.checks() + " "
                + report.nested().stream().map(one -> one.report().checks()).toList();
        assertThat(report.verdict()).as(shown).isEqualTo(row.succeeds() ? Outcome.PASSED : Outcome.FAILED);
        if (row.number() == 7)
            assertThat(report.nested().stream().map(inside -> inside.report().verdict()))
                    .as(shown)
                    .containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.UNKNOWN);
        if (row.number() == 22)
            assertThat(report.nested().getFirst().report().verdict()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @MethodSource("rowsToIssue")
    void issuesWhatTheSuiteWantsIssuedAndReadsItBack(Row row) {
        if (!row.succeeds()) {
            assertThatThrownBy(() -> issue(row)).hasMessageContaining("badExtension");
            return;
        }
        var report = verify(row, issue(row).getBytes(StandardCharsets.UTF_8));
        assertThat(report.outcome(Set.of(Kind.FORMAT, Kind.CONTEXT, Kind.PROOF, Kind.ISSUER_KEY)))
                .as(report.checks().toString())
                .isEqualTo(Outcome.PASSED);
    }

    private static String issue(Row row) {
        var document = StrictJson.parseObject(Standards.bytes(FOLDER + row.input()));
        var method = method(row.key());
        var name = method.path("publicKeyJwk").path("kid").asString();
        if (!row.feature().endsWith("sdjwt"))
            return EnvelopeToken.sign(document, key(method), name).text();
        var type = row.isPresentation() ? TokenType.VP_SD_JWT : TokenType.VC_SD_JWT;
        return SelectiveDisclosure.issue(document, row.paths(), key(method), name, type, new SecureRandom())
                .text();
    }

    private static VerificationReport verify(Row row, byte[] token) {
        var keys = row.isPresentation() ? KEYS.keySet() : Set.of(row.key());
        var verifier = new Verifier(
                        (url, _) -> url.toString().equals(ISSUER)
                                ? new Fetched.Document(StrictJson.write(controller(keys)), "application/json", url)
                                : new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url),
                        Clock.systemUTC())
                .at(MADE)
                .knowing(KnownContexts.bundled()
                        .with(EXAMPLES, Standards.bytes("contexts/w3c-credentials-examples-v2.jsonld")));
        return row.isPresentation() ? verifier.verifyPresentation(token, null, null) : verifier.verify(token);
    }

    private static ObjectNode controller(Set<String> keys) {
        var document = StrictJson.mapper().createObjectNode().put("id", ISSUER);
        var methods = document.putArray("verificationMethod");
        for (var key : keys) {
            var method = method(key);
            method.remove("secretKeyJwk");
            methods.add(method);
            document.withArray("/assertionMethod").add(method.path("id").asString());
            document.withArray("/authentication").add(method.path("id").asString());
        }
        return document;
    }

    private static ObjectNode method(String key) {
        return StrictJson.parseObject(Standards.bytes(FOLDER + KEYS.get(key)));
    }

    private static SigningKey key(ObjectNode method) {
        return JsonWebKeys.readPrivate(method.path("secretKeyJwk"), SecretAccess.toStoreKeys())
                .orElseThrow();
    }

    /// From `credentialSubject.phoneNumbers[0]` to a JSON pointer.
    private static List<String> pointers(String paths) {
        return Stream.of(paths.split(","))
                .map(path -> "/"
                        + path.strip()
                                .replace("'", "")
                                .replace(".", "/")
                                .replace("[", "/")
                                .replace("]", ""))
                .toList();
    }
}
