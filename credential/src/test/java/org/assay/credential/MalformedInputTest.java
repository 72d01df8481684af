package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Stream;
import org.assay.credential.Check.Kind;
import org.assay.credential.bake.PngBaker;
import org.assay.credential.fetch.Fetcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is handed in gets a report.
class MalformedInputTest {
    private static final Verifier VERIFIER = new Verifier(Fetcher.offline(), Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    static Stream<String> malformed() {
        return Stream.of(
                "",
                " ",
                "null",
                "1",
                "[]",
                "{}",
                "{",
                "\"text\"",
                "<svg/>",
                "<html></html>",
                "a.b.c",
                "\uFEFF{\"type\":\"VerifiableCredential\"}",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{\"a\":1e400}",
                "{\"a\":1e99999999999}",
                "{\"type\":\"VerifiableCredential\",\"issuer\":\"did:web:" + "a.".repeat(900) + "\"}",
                "{\"type\":\"VerifiableCredential\",\"name\":\"\",\"@language\":{}}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":" + "9".repeat(41) + "}",
                "[".repeat(100_000),
                "{\"a\":".repeat(65) + "1" + "}".repeat(65),
                "{\"a\":\"" + "x".repeat(600_000) + "\"}",
                "{\"type\":[\"VerifiableCredential\"]}",
                "{\"type\":\"VerifiableCredential\",\"@context\":[]}",
                "{\"type\":\"VerifiableCredential\",\"@context\":[{}],\"proof\":[[]]}",
                "{\"type\":\"VerifiableCredential\",\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"proof\":1}",
                "{\"type\":\"VerifiableCredential\",\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                        + "\"proof\":{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\","
                        + "\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":\"did:key:z#z\"}}",
                "{\"type\":\"VerifiableCredential\",\"validFrom\":7,\"credentialStatus\":[1,{}],\"issuer\":[]}");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void answersWithAReport(String text) {
        var report = VERIFIER.verify(text.getBytes(StandardCharsets.UTF_8));
        assertThat(report.verdict()).isNotEqualTo(Outcome.PASSED);
        assertThat(report.checks()).hasSize(Kind.values().length);
        assertThat(report.verified()).isEmpty();
    }

    @Test
    void answersRandomBytesAndRandomEditsWithAReport() {
        var random = new Random(20260302);
        var signed = Cast.signed().bytes();
        for (var i = 0; i < 300; i++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertThat(VERIFIER.verify(bytes).verdict()).isNotEqualTo(Outcome.PASSED);
            var cut = random.nextInt(signed.length);
            var edited = new java.io.ByteArrayOutputStream();
            edited.write(signed, 0, cut);
            edited.writeBytes(new byte[] {(byte) "{}[],:\"@".charAt(random.nextInt(8))});
            edited.write(signed, cut, signed.length - cut);
            assertThat(VERIFIER.verify(edited.toByteArray()).verdict()).isNotEqualTo(Outcome.PASSED);
        }
    }

    @Test
    void leavesAPresentationToWhoeverAskedForIt() {
        var report = VERIFIER.verify("{\"type\":\"VerifiablePresentation\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(report.format()).isEqualTo(Format.PRESENTATION);
        assertThat(report.check(Kind.FORMAT).code()).isEqualTo("is-a-presentation");
        assertThat(report.verdict()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void answersAPictureWithoutACredential() {
        var signature = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        assertThat(PngBaker.isPng(signature)).isTrue();
        assertThat(VERIFIER.verify(signature).check(Kind.FORMAT).code()).isEqualTo("picture-malformed");
    }
}
