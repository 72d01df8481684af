package org.assay.verification;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assay.credential.Issuer;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.key.SigningKey;
import org.assay.credential.openbadges.Achievement;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.AchievementSubject;
import org.assay.credential.openbadges.Criteria;
import org.assay.credential.openbadges.IdentityObject;
import org.assay.credential.openbadges.Profile;

/// Credentials for Ines, signed with a key that was just drawn.
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final SigningKey KEY = SigningKey.generateEd25519(new SecureRandom());
    public static final String ISSUER = "did:key:" + KEY.publicKey();

    private Samples() {}

    static byte[] credential() {
        return credential(it -> it);
    }

    static byte[] credential(UnaryOperator<AchievementCredential.Builder> change) {
        return credential("urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7", change);
    }

    public static byte[] credential(String id, UnaryOperator<AchievementCredential.Builder> change) {
        var achievement = Achievement.builder(
                        "http://localhost:8080/achievements/survey/1",
                        Criteria.empty().withNarrative("A supervised exam and a written report."),
                        "Clean, weight and analyse survey data.",
                        "Survey Data Analysis")
                .build();
        var subject = AchievementSubject.builder(achievement)
                .identifier(List.of(
                        new IdentityObject("IdentityObject", false, "Ines Brandt", "name", null),
                        IdentityObject.hashedEmail("ines@post.example", "a-salt-of-many-letters")))
                .build();
        var issuer = Profile.builder(ISSUER).name("Aldermere University").build();
        var unsigned = change.apply(
                AchievementCredential.builder(id, subject, issuer, NOON).name("Survey Data Analysis"));
        return Issuer.sign(unsigned.build(), KEY, VerificationMethod.idOf(KEY.publicKey()), NOON)
                .bytes();
    }
}
