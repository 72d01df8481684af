package org.assay.credential.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.credential.Cast;
import org.assay.credential.clr.ClrCredential;
import org.assay.credential.clr.ClrSubject;
import org.assay.credential.json.StrictJson;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusPurpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CredentialBuilderTest {
    static final String ID = "urn:uuid:4b7f5a3e-0000-4000-8000-00000000000a";
    static final JsonNode THING = StrictJson.mapper()
            .createObjectNode()
            .put("id", "https://a.example/1")
            .put("type", "Thing");

    /// Everything that every kind may have.
    static <B extends CredentialBuilder<B>> B filled(B builder) {
        return builder.context(List.of("https://a.example/context"))
                .type(List.of("VerifiableCredential", "Thing"))
                .description("A thing.")
                .awardedDate(Cast.NOON)
                .validUntil(Cast.NOON)
                .credentialSchema(List.of(THING))
                .credentialStatus(List.of(StatusEntry.of(StatusPurpose.REVOCATION, 7, "https://a.example/list")))
                .refreshService(List.of(THING))
                .termsOfUse(List.of(THING))
                .proof(List.of(THING));
    }

    static void assertWritten(Record credential) {
        var written = OpenBadges.write(credential);
        assertThat(written.properties())
                .extracting(member -> member.getKey())
                .contains("@context", "type", "description", "awardedDate", "validUntil", "credentialSchema")
                .contains("credentialStatus", "refreshService", "termsOfUse", "proof");
        assertThat(OpenBadges.read(written, credential.getClass())).isEqualTo(credential);
    }

    @Test
    void keepsInEveryKindOfCredentialWhatEveryKindMayHave() {
        var subject = AchievementSubject.builder(Cast.surveyDataAnalysis()).build();
        assertWritten(filled(AchievementCredential.builder(ID, subject, Cast.aldermere(), Cast.NOON))
                .build());
        assertWritten(filled(EndorsementCredential.builder(
                        ID, "Praise", EndorsementSubject.of(ID), Cast.aldermere(), Cast.NOON))
                .build());
        var record = ClrSubject.builder(List.of(THING)).build();
        assertWritten(filled(ClrCredential.builder(ID, "Record", record, Cast.aldermere(), Cast.NOON))
                .build());
    }
}
