package org.assay.credential.clr;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.openbadges.CredentialBuilder;
import org.assay.credential.openbadges.Evidence;
import org.assay.credential.openbadges.Image;
import org.assay.credential.openbadges.OneOrSeveral;
import org.assay.credential.openbadges.Profile;
import org.assay.credential.openbadges.Several;
import org.assay.credential.status.StatusEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A signed record of what one person achieved, here before or after its proof: credentials of their own, by one issuer
/// or several, and how they hang together.
///
/// The signature is the publisher's, who answers for the collection; each credential in it is signed by its own issuer.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/clr/v2p0/ Comprehensive Learner Record 2.0, "ClrCredential"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClrCredential(
        @JsonProperty("@context") @Several List<String> context,
        String id,
        @Several List<String> type,
        String name,
        @Nullable String description,
        @Several List<JsonNode> endorsement,
        @Several List<String> endorsementJwt,
        @Nullable Image image,
        @Nullable Boolean partial,
        ClrSubject credentialSubject,
        @Nullable Instant awardedDate,
        Profile issuer,
        Instant validFrom,
        @Nullable Instant validUntil,
        @OneOrSeveral List<JsonNode> credentialSchema,
        @OneOrSeveral List<StatusEntry> credentialStatus,
        @OneOrSeveral List<JsonNode> refreshService,
        @OneOrSeveral List<JsonNode> termsOfUse,
        @Several List<Evidence> evidence,
        @OneOrSeveral List<JsonNode> proof) {
    /// The contexts of a record, in the order that the specification demands.
    public static final List<String> CONTEXT =
            List.of(BundledContexts.CREDENTIALS_V2, BundledContexts.LEARNER_RECORD, BundledContexts.OPEN_BADGES);

    private static final List<String> TYPE = List.of("VerifiableCredential", "ClrCredential");

    public ClrCredential {
        context = context == null || context.isEmpty() ? CONTEXT : List.copyOf(context);
        type = type == null || type.isEmpty() ? TYPE : List.copyOf(type);
        endorsement = endorsement == null ? List.of() : List.copyOf(endorsement);
        endorsementJwt = endorsementJwt == null ? List.of() : List.copyOf(endorsementJwt);
        credentialSchema = credentialSchema == null ? List.of() : List.copyOf(credentialSchema);
        credentialStatus = credentialStatus == null ? List.of() : List.copyOf(credentialStatus);
        refreshService = refreshService == null ? List.of() : List.copyOf(refreshService);
        termsOfUse = termsOfUse == null ? List.of() : List.copyOf(termsOfUse);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        proof = proof == null ? List.of() : List.copyOf(proof);
    }

    /// Starts with the required members.
    public static Builder builder(
            String id, String name, ClrSubject credentialSubject, Profile issuer, Instant validFrom) {
        return new Builder(id, name, credentialSubject, issuer, validFrom);
    }

    /// Collects the optional members; not safe for use by several threads.
    public static final class Builder extends CredentialBuilder<Builder> {
        private final String name;
        private List<JsonNode> endorsement = List.of();
        private List<String> endorsementJwt = List.of();
        private @Nullable Image image;
        private @Nullable Boolean partial;
        private final ClrSubject credentialSubject;
        private List<Evidence> evidence = List.of();

        private Builder(String id, String name, ClrSubject credentialSubject, Profile issuer, Instant validFrom) {
            super(id, issuer, validFrom);
            this.name = name;
            this.credentialSubject = credentialSubject;
        }

        public Builder endorsement(List<JsonNode> endorsement) {
            this.endorsement = endorsement;
            return this;
        }

        public Builder endorsementJwt(List<String> endorsementJwt) {
            this.endorsementJwt = endorsementJwt;
            return this;
        }

        public Builder image(@Nullable Image image) {
            this.image = image;
            return this;
        }

        public Builder partial(@Nullable Boolean partial) {
            this.partial = partial;
            return this;
        }

        public Builder evidence(List<Evidence> evidence) {
            this.evidence = evidence;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        public ClrCredential build() {
            return new ClrCredential(
                    context,
                    id,
                    type,
                    name,
                    description,
                    endorsement,
                    endorsementJwt,
                    image,
                    partial,
                    credentialSubject,
                    awardedDate,
                    issuer,
                    validFrom,
                    validUntil,
                    credentialSchema,
                    credentialStatus,
                    refreshService,
                    termsOfUse,
                    evidence,
                    proof);
        }
    }
}
