package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.assay.credential.status.StatusEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A signed statement in support of a credential, an achievement or an organization, here before or after its proof.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "EndorsementCredential"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EndorsementCredential(
        @JsonProperty("@context") @Several List<String> context,
        String id,
        @Several List<String> type,
        String name,
        @Nullable String description,
        EndorsementSubject credentialSubject,
        @Nullable Instant awardedDate,
        Profile issuer,
        Instant validFrom,
        @Nullable Instant validUntil,
        @OneOrSeveral List<JsonNode> credentialSchema,
        @OneOrSeveral List<StatusEntry> credentialStatus,
        @OneOrSeveral List<JsonNode> refreshService,
        @OneOrSeveral List<JsonNode> termsOfUse,
        @OneOrSeveral List<JsonNode> proof) {
    private static final List<String> TYPE = List.of("VerifiableCredential", "EndorsementCredential");

    public EndorsementCredential {
        context = context == null || context.isEmpty() ? AchievementCredential.CONTEXT : List.copyOf(context);
        type = type == null || type.isEmpty() ? TYPE : List.copyOf(type);
        credentialSchema = credentialSchema == null ? List.of() : List.copyOf(credentialSchema);
        credentialStatus = credentialStatus == null ? List.of() : List.copyOf(credentialStatus);
        refreshService = refreshService == null ? List.of() : List.copyOf(refreshService);
        termsOfUse = termsOfUse == null ? List.of() : List.copyOf(termsOfUse);
        proof = proof == null ? List.of() : List.copyOf(proof);
    }

    /// Starts with the required members.
    public static Builder builder(
            String id, String name, EndorsementSubject credentialSubject, Profile issuer, Instant validFrom) {
        return new Builder(id, name, credentialSubject, issuer, validFrom);
    }

    /// Collects the optional members; not safe for use by several threads.
    public static final class Builder extends CredentialBuilder<Builder> {
        private final String name;
        private final EndorsementSubject credentialSubject;

        private Builder(
                String id, String name, EndorsementSubject credentialSubject, Profile issuer, Instant validFrom) {
            super(id, issuer, validFrom);
            this.name = name;
            this.credentialSubject = credentialSubject;
        }

        @Override
        protected Builder self() {
            return this;
        }

        public EndorsementCredential build() {
            return new EndorsementCredential(
                    context,
                    id,
                    type,
                    name,
                    description,
                    credentialSubject,
                    awardedDate,
                    issuer,
                    validFrom,
                    validUntil,
                    credentialSchema,
                    credentialStatus,
                    refreshService,
                    termsOfUse,
                    proof);
        }
    }
}
