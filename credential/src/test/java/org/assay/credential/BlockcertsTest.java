package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Fetcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A certificate of version 2 is dated as a badge of Open Badges 2 is. Published ones are read by
/// [PublishedSamplesTest].
class BlockcertsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, not-a-day, time-malformed",
        "2026-03-01, 2026-03-02, expired",
        "2026-03-02, 2026-03-03, in-force"
    })
    void isJudgedByItsOwnDates(String issued, String expires, String code) {
        var certificate = """
                {"@context": ["https://w3id.org/openbadges/v2", "https://w3id.org/blockcerts/v2"], "type": "Assertion",
                 "issuedOn": "%s", "expires": "%s", "signature": {"type": "MerkleProof2017"}}""".formatted(issued, expires);
        var report = Site.verifier(Fetcher.offline(), Cast.NOON).verify(certificate.getBytes(StandardCharsets.UTF_8));
        assertThat(report.format()).isEqualTo(Format.BLOCKCERTS);
        assertThat(report.check(Kind.VALIDITY).code()).isEqualTo(code);
        assertThat(report.check(Kind.STATUS).code()).isEqualTo("not-read-yet");
    }
}
