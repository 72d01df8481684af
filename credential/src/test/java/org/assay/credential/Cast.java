package org.assay.credential;

import java.time.Instant;
import java.util.List;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.key.Ed25519SigningKey;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.assay.credential.openbadges.Achievement;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.AchievementSubject;
import org.assay.credential.openbadges.Alignment;
import org.assay.credential.openbadges.Criteria;
import org.assay.credential.openbadges.Evidence;
import org.assay.credential.openbadges.IdentityObject;
import org.assay.credential.openbadges.Profile;
import org.assay.credential.openbadges.Result;
import org.assay.credential.openbadges.ResultDescription;

/// The people and things that the tests speak of.
public final class Cast {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Ed25519SigningKey KEY = key(1);
    public static final String ISSUER = "did:key:" + KEY.publicKey();
    public static final String METHOD = VerificationMethod.idOf(KEY.publicKey());

    private Cast() {}

    public static Ed25519SigningKey key(int number) {
        var seed = new byte[32];
        seed[31] = (byte) number;
        return SigningKey.restoreEd25519(seed, SecretAccess.toStoreKeys());
    }

    public static Profile aldermere() {
        return Profile.builder(ISSUER)
                .name("Aldermere University")
                .url("https://aldermere.example/")
                .build();
    }

    public static Achievement surveyDataAnalysis() {
        return Achievement.builder(
                        "https://aldermere.example/achievements/survey-data-analysis",
                        Criteria.empty().withNarrative("Analyses a survey and defends the result."),
                        "Plans, cleans and analyses survey data.",
                        "Survey Data Analysis")
                .achievementType("MicroCredential")
                .alignment(List.of(Alignment.of("Analyse data", "https://skills.example/analyse-data")))
                .resultDescription(List.of(
                        ResultDescription.of("urn:uuid:4b7f5a3e-0000-4000-8000-000000000001", "Score", "Percent")
                                .withRequiredValue("70")))
                .build();
    }

    public static AchievementCredential.Builder credential() {
        var ines = AchievementSubject.builder(surveyDataAnalysis())
                .identifier(List.of(IdentityObject.hashedEmail("ines@example.org", "0123456789abcdef")))
                .result(List.of(Result.empty()
                        .withResultDescription("urn:uuid:4b7f5a3e-0000-4000-8000-000000000001")
                        .withValue("84")))
                .build();
        return AchievementCredential.builder("urn:uuid:4b7f5a3e-0000-4000-8000-000000000000", ines, aldermere(), NOON)
                .name("Survey Data Analysis")
                .awardedDate(NOON)
                .evidence(List.of(Evidence.empty().withName("Report").withNarrative("A report of 12 pages.")));
    }

    public static SignedCredential signed() {
        return Issuer.sign(credential().build(), KEY, METHOD, NOON);
    }
}
