package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.StrictJson;
import org.assay.credential.openbadges.OpenBadges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Badge classes, achievements and profiles say what there is, and nothing of anybody.
class PartTest {
    private final Verifier verifier = new Verifier(Fetcher.offline(), Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    private VerificationReport verify(String json) {
        return verifier.verify(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@context':'https://w3id.org/openbadges/v2','type':'BadgeClass','id':'https://a.example/b','name':'B',"
                        + "'description':'D','image':'https://a.example/i','criteria':'https://a.example/c',"
                        + "'issuer':'https://a.example/'}",
                "{'@context':'https://w3id.org/openbadges/v2','type':'Profile','id':'https://a.example/'}",
                "{'id':'https://a.example/','type':['Profile'],'name':'A'}"
            })
    void areRecognisedAndNeverValid(String json) {
        var report = verify(json);
        assertThat(report.format()).isEqualTo(Format.BADGE_PART);
        assertThat(report.check(Kind.PROOF).code()).isEqualTo("nothing-signed");
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.UNKNOWN);
        assertThat(report.verified()).isEmpty();
    }

    @Test
    void areHeldToTheirDataModel() {
        var achievement = OpenBadges.write(Cast.surveyDataAnalysis());
        assertThat(verifier.verify(StrictJson.write(achievement)).verdict()).isEqualTo(Outcome.UNKNOWN);
        achievement.remove("criteria");
        assertThat(verifier.verify(StrictJson.write(achievement))
                        .check(Kind.SCHEMA)
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(verify(
                                "{'@context':'https://w3id.org/openbadges/v2','type':'BadgeClass','id':'https://a.example/b'}")
                        .check(Kind.SCHEMA)
                        .message())
                .isEqualTo("has no name; BadgeClass needs it");
        assertThat(verify("{'@context':'https://w3id.org/openbadges/v2','type':['Issuer','Guild']}")
                        .verdict())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void areCalledWhatTheyCallThemselves() {
        assertThat(format("{'@context':'https://w3id.org/openbadges/v2','type':['Issuer','Guild']}"))
                .isEqualTo("part of a badge: Issuer, Guild");
        assertThat(format("{'@context':'https://w3id.org/openbadges/v2','id':'https://a.example/b'}"))
                .isEqualTo("part of a badge: something");
    }

    private String format(String json) {
        return verify(json).check(Kind.FORMAT).message();
    }

    /// Whoever calls a definition a credential is asked for its proof.
    @Test
    void areNoWayAroundTheProof() {
        var report = verify("{'@context':['https://www.w3.org/ns/credentials/v2'],"
                + "'type':['VerifiableCredential','Profile'],'id':'https://a.example/'}");
        assertThat(report.check(Kind.PROOF).code()).isEqualTo("missing-proof");
    }
}
