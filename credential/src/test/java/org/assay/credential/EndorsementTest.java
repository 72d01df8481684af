package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.BadgeToken;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A guild endorses Aldermere's micro-credential, in a token that stands in the credential.
class EndorsementTest {
    private static final SigningKey GUILD = Cast.key(5);
    private final Verifier verifier = new Verifier(Fetcher.offline(), Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    private static ObjectNode endorsement(String subject) {
        var endorsement = StrictJson.parseObject("""
                {"@context":["https://www.w3.org/ns/credentials/v2",
                  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id":"urn:uuid:4b7f5a3e-0000-4000-8000-00000000000e","name":"Endorsement",
                 "type":["VerifiableCredential","EndorsementCredential"],"validFrom":"2026-03-02T12:00:00Z",
                 "credentialSubject":{"type":["EndorsementSubject"],"endorsementComment":"Sound."}}""".getBytes(StandardCharsets.UTF_8));
        ((ObjectNode) endorsement.path("credentialSubject")).put("id", subject);
        endorsement
                .putObject("issuer")
                .put("id", "did:key:" + GUILD.publicKey())
                .putArray("type")
                .add("Profile");
        return endorsement;
    }

    private static String token(ObjectNode endorsement) {
        return BadgeToken.sign(endorsement, GUILD, VerificationMethod.idOf(GUILD.publicKey()))
                .text();
    }

    private VerificationReport verify(ObjectNode credential) {
        var signed = BadgeToken.sign(credential, Cast.KEY, Cast.METHOD).text();
        return verifier.verify(signed.getBytes(StandardCharsets.UTF_8));
    }

    private List<VerificationReport.Nested> inside(ObjectNode credential) {
        return verify(credential).nested();
    }

    @Test
    void isReadAsACredentialOfItsOwn() {
        var credential = TokenTest.credential(Cast.ISSUER);
        var achievement = (ObjectNode) credential.path("credentialSubject").path("achievement");
        var good = token(endorsement(achievement.path("id").asString()));
        achievement.putArray("endorsementJwt").add(good).add(good.replaceFirst("\\.[^.]{4}", ".AAAA"));
        var reports = inside(credential);
        assertThat(reports).hasSize(2);
        assertThat(reports.getFirst().path()).isEqualTo("/credentialSubject/achievement/endorsementJwt/0");
        assertThat(reports.getFirst().report().verdict())
                .as(reports.getFirst().report().checks().toString())
                .isEqualTo(Outcome.PASSED);
        assertThat(reports.getLast().report().verdict()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void saysNothingWhenItIsAboutSomebodyElseOrNoEndorsement() {
        var credential = TokenTest.credential(Cast.ISSUER);
        credential
                .putArray("endorsementJwt")
                .add(token(endorsement("https://other.example/achievements/1")))
                .add(BadgeToken.sign(TokenTest.credential(Cast.ISSUER), Cast.KEY, Cast.METHOD)
                        .text())
                .add("no token");
        assertThat(inside(credential).stream()
                        .map(nested -> nested.report().check(Kind.FORMAT).code()))
                .containsExactly("endorses-another", "not-an-endorsement", "malformed-json");
        assertThat(inside(credential))
                .allMatch(nested -> nested.report().verified().isEmpty());
    }

    /// Open Badges 3.0 lets tokens stand at a credential, its achievement and every profile.
    @Test
    void isReadWhereverItMayStand() {
        var credential = TokenTest.credential(Cast.ISSUER);
        var subject = (ObjectNode) credential.path("credentialSubject");
        var issuer = (ObjectNode) credential.path("issuer");
        var achievement = (ObjectNode) subject.path("achievement");
        achievement.putObject("creator").put("id", Cast.ISSUER).putArray("type").add("Profile");
        credential
                .putArray("endorsementJwt")
                .add(token(endorsement(credential.path("id").asString())));
        issuer.put("endorsementJwt", token(endorsement(Cast.ISSUER)));
        ((ObjectNode) achievement.path("creator")).put("endorsementJwt", token(endorsement(Cast.ISSUER)));
        achievement.put(
                "endorsementJwt", token(endorsement(achievement.path("id").asString())));
        var report = verify(credential);
        assertThat(report.nested())
                .extracting(VerificationReport.Nested::path)
                .containsExactlyInAnyOrder(
                        "/endorsementJwt/0",
                        "/issuer/endorsementJwt",
                        "/credentialSubject/achievement/endorsementJwt",
                        "/credentialSubject/achievement/creator/endorsementJwt");
        assertThat(report.verdictOnAll()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.verified().orElseThrow().toString()).doesNotContain("eyJ");
    }

    @Test
    void isReadFromJsonAsWell() {
        var reports =
                verifier.verify(Standards.bytes("samples/ob3/complete.json")).nested();
        assertThat(reports).hasSize(5);
        assertThat(reports).noneMatch(nested -> nested.report().verdict() == Outcome.PASSED);
        assertThat(reports)
                .noneMatch(nested -> nested.report().check(Kind.FORMAT).code().equals("endorses-another"));
    }
}
