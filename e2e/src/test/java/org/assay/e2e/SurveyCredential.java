package org.assay.e2e;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assay.credential.Issuer;
import org.assay.credential.SignedCredential;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.key.SigningKey;
import org.assay.credential.openbadges.Achievement;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.AchievementSubject;
import org.assay.credential.openbadges.Alignment;
import org.assay.credential.openbadges.Criteria;
import org.assay.credential.openbadges.IdentityObject;
import org.assay.credential.openbadges.Profile;
import org.assay.credential.openbadges.Result;
import org.assay.credential.openbadges.ResultDescription;

/// What an issuer who uses the library alone would sign for Ines.
final class SurveyCredential {
    private static final String ACHIEVEMENT = "https://aldermere.example/achievements/survey-data-analysis";

    private SurveyCredential() {}

    static AchievementCredential.Builder unsigned(String id, String issuer, Instant validFrom) {
        var ines = AchievementSubject.builder(achievement())
                .identifier(List.of(IdentityObject.hashedEmail("ines@post.example", "0123456789abcdef")))
                .result(List.of(Result.empty()
                        .withResultDescription(ACHIEVEMENT + "#score")
                        .withValue("84")))
                .build();
        var profile = Profile.builder(issuer).name("Aldermere University").build();
        return AchievementCredential.builder(id, ines, profile, validFrom).name("Survey Data Analysis");
    }

    /// Signed by a did:key that nobody knows.
    static SignedCredential ofAStranger() {
        var key = SigningKey.generateEd25519(new SecureRandom());
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        var credential = unsigned("urn:uuid:4b7f5a3e-0000-4000-8000-000000000000", "did:key:" + key.publicKey(), now);
        return Issuer.sign(credential.build(), key, VerificationMethod.idOf(key.publicKey()), now);
    }

    private static Achievement achievement() {
        return Achievement.builder(
                        ACHIEVEMENT,
                        Criteria.empty().withNarrative("Analyses a survey and defends the result."),
                        "Plans, cleans and analyses survey data.",
                        "Survey Data Analysis")
                .achievementType("MicroCredential")
                .alignment(List.of(Alignment.of("Analyse data", "https://skills.example/analyse-data")))
                .resultDescription(List.of(ResultDescription.of(ACHIEVEMENT + "#score", "Score", "Percent")))
                .build();
    }
}
