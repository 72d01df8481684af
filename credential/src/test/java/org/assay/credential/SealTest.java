package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// Published European Digital Credentials, whose seals a trusted list would have to be asked about.
class SealTest {
    private static final String FOLDER = "schemas/elm/examples/edc/";
    private final Verifier verifier = new Verifier(Fetcher.offline(), Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"AA-Annex1-MC-signed.jsonld", "Sample-CertOfPart-signed.jsonld"})
    void areReadAndLeftOpen(String file) {
        var report = verifier.verify(Standards.bytes(FOLDER + file));
        assertThat(report.format()).isEqualTo(Format.EUROPEAN_DIGITAL_CREDENTIAL);
        assertThat(report.check(Kind.FORMAT).message()).endsWith("under a seal");
        assertThat(report.check(Kind.PROOF).code()).isEqualTo("seal-not-checked");
        assertThat(report.check(Kind.PROOF).message()).startsWith("content is what was sealed");
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.UNKNOWN);
        assertThat(report.check(Kind.VALIDITY).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.verified()).isEmpty();
    }

    @Test
    void failWhereTheContentIsNotWhatWasSealed() {
        var sealed = StrictJson.parseObject(Standards.bytes(FOLDER + "AA-Annex1-MC-signed.jsonld"));
        sealed.put("payload", sealed.path("payload").asString().replace("Andromeda", "Pegasus"));
        var report = verifier.verify(StrictJson.write(sealed));
        assertThat(report.check(Kind.PROOF).code()).isEqualTo("tampered");
        assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void areLeftOpenWhereTheSealIsOverSomethingElse() {
        var sealed = StrictJson.parseObject(Standards.bytes(FOLDER + "AA-Annex1-MC-signed.jsonld"));
        var signature = (ObjectNode) sealed.path("signatures").path(0);
        var header = StrictJson.parseObject(
                Base64.getUrlDecoder().decode(signature.path("protected").asString()));
        header.putObject("sigD").put("mId", "http://uri.etsi.org/19182/ObjectIdByURI");
        signature.put("protected", Base64.getUrlEncoder().withoutPadding().encodeToString(StrictJson.write(header)));
        assertThat(verifier.verify(StrictJson.write(sealed)).check(Kind.PROOF).code())
                .isEqualTo("seal-not-checked");
    }

    @Test
    void areNotBelievedWithoutAReadableSeal() {
        var sealed = StrictJson.parseObject(Standards.bytes(FOLDER + "AA-Annex1-MC-signed.jsonld"));
        ((ObjectNode) sealed.path("signatures").path(0)).put("signature", "");
        assertThat(verifier.verify(StrictJson.write(sealed)).verdict()).isEqualTo(Outcome.FAILED);
        var report = verifier.verify(Standards.bytes(FOLDER + "AA-Annex1-MC-unsigned.json"));
        assertThat(report.format()).isEqualTo(Format.EUROPEAN_DIGITAL_CREDENTIAL);
        assertThat(report.check(Kind.FORMAT).message()).endsWith("without a seal");
        assertThat(report.check(Kind.PROOF).code()).isEqualTo("missing-proof");
        for (var payload : new String[] {"", "{}", "[1]"}) {
            var other = "{\"payload\":\"%s\",\"signatures\":[]}".formatted(payload);
            assertThat(verifier.verify(other.getBytes(StandardCharsets.UTF_8)).verdict())
                    .isEqualTo(Outcome.FAILED);
        }
    }
}
