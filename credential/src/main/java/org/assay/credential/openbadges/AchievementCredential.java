package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.assay.credential.status.StatusEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A signed statement that a subject earned an achievement, here before or after its proof.
///
/// Built through [AchievementCredential.Builder]; `context` names the two contexts that this library signs
/// with.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "OpenBadgeCredential"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AchievementCredential(
        @JsonProperty("@context") @Several List<String> context,
        String id,
        @Several List<String> type,
        @Nullable String name,
        @Nullable String description,
        @Nullable Image image,
        @Nullable Instant awardedDate,
        AchievementSubject credentialSubject,
        @Several List<JsonNode> endorsement,
        @Several List<String> endorsementJwt,
        @Several List<Evidence> evidence,
        Profile issuer,
        Instant validFrom,
        @Nullable Instant validUntil,
        @OneOrSeveral List<JsonNode> credentialSchema,
        @OneOrSeveral List<StatusEntry> credentialStatus,
        @OneOrSeveral List<JsonNode> refreshService,
        @OneOrSeveral List<JsonNode> termsOfUse,
        @OneOrSeveral List<JsonNode> relatedResource,
        @OneOrSeveral List<JsonNode> proof) {
    /// The contexts of an OB 3.0 credential, in the order that the specification demands.
    public static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    private static final List<String> TYPE = List.of("VerifiableCredential", "OpenBadgeCredential");

    public AchievementCredential {
        context = context == null || context.isEmpty() ? CONTEXT : List.copyOf(context);
        type = type == null || type.isEmpty() ? TYPE : List.copyOf(type);
        endorsement = endorsement == null ? List.of() : List.copyOf(endorsement);
        endorsementJwt = endorsementJwt == null ? List.of() : List.copyOf(endorsementJwt);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        credentialSchema = credentialSchema == null ? List.of() : List.copyOf(credentialSchema);
        credentialStatus = credentialStatus == null ? List.of() : List.copyOf(credentialStatus);
        refreshService = refreshService == null ? List.of() : List.copyOf(refreshService);
        termsOfUse = termsOfUse == null ? List.of() : List.copyOf(termsOfUse);
        relatedResource = relatedResource == null ? List.of() : List.copyOf(relatedResource);
        proof = proof == null ? List.of() : List.copyOf(proof);
    }

    /// Starts with the required members.
    public static Builder builder(String id, AchievementSubject credentialSubject, Profile issuer, Instant validFrom) {
        return new Builder(id, credentialSubject, issuer, validFrom);
    }

    /// Collects the optional members; not safe for use by several threads.
    public static final class Builder extends CredentialBuilder<Builder> {
        private @Nullable String name;
        private @Nullable Image image;
        private final AchievementSubject credentialSubject;
        private List<JsonNode> endorsement = List.of();
        private List<String> endorsementJwt = List.of();
        private List<Evidence> evidence = List.of();
        private List<JsonNode> relatedResource = List.of();

        private Builder(String id, AchievementSubject credentialSubject, Profile issuer, Instant validFrom) {
            super(id, issuer, validFrom);
            this.credentialSubject = credentialSubject;
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        public Builder image(@Nullable Image image) {
            this.image = image;
            return this;
        }

        public Builder endorsement(List<JsonNode> endorsement) {
            this.endorsement = endorsement;
            return this;
        }

        public Builder endorsementJwt(List<String> endorsementJwt) {
            this.endorsementJwt = endorsementJwt;
            return this;
        }

        public Builder evidence(List<Evidence> evidence) {
            this.evidence = evidence;
            return this;
        }

        public Builder relatedResource(List<JsonNode> relatedResource) {
            this.relatedResource = relatedResource;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        public AchievementCredential build() {
            return new AchievementCredential(
                    context,
                    id,
                    type,
                    name,
                    description,
                    image,
                    awardedDate,
                    credentialSubject,
                    endorsement,
                    endorsementJwt,
                    evidence,
                    issuer,
                    validFrom,
                    validUntil,
                    credentialSchema,
                    credentialStatus,
                    refreshService,
                    termsOfUse,
                    relatedResource,
                    proof);
        }
    }
}
