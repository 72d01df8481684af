package org.assay.credential.openbadges;

import java.time.Instant;
import java.util.List;
import org.assay.credential.status.StatusEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Collects what every kind of credential may have; not safe for use by several threads.
///
/// @param <B> the builder of one kind, which adds the members of that kind
public abstract class CredentialBuilder<B extends CredentialBuilder<B>> {
    protected List<String> context = List.of();
    protected final String id;
    protected List<String> type = List.of();
    protected @Nullable String description;
    protected @Nullable Instant awardedDate;
    protected final Profile issuer;
    protected final Instant validFrom;
    protected @Nullable Instant validUntil;
    protected List<JsonNode> credentialSchema = List.of();
    protected List<StatusEntry> credentialStatus = List.of();
    protected List<JsonNode> refreshService = List.of();
    protected List<JsonNode> termsOfUse = List.of();
    protected List<JsonNode> proof = List.of();

    protected CredentialBuilder(String id, Profile issuer, Instant validFrom) {
        this.id = id;
        this.issuer = issuer;
        this.validFrom = validFrom;
    }

    /// This builder, by its own type.
    protected abstract B self();

    public B context(List<String> context) {
        this.context = context;
        return self();
    }

    public B type(List<String> type) {
        this.type = type;
        return self();
    }

    public B description(@Nullable String description) {
        this.description = description;
        return self();
    }

    public B awardedDate(@Nullable Instant awardedDate) {
        this.awardedDate = awardedDate;
        return self();
    }

    public B validUntil(@Nullable Instant validUntil) {
        this.validUntil = validUntil;
        return self();
    }

    public B credentialSchema(List<JsonNode> credentialSchema) {
        this.credentialSchema = credentialSchema;
        return self();
    }

    public B credentialStatus(List<StatusEntry> credentialStatus) {
        this.credentialStatus = credentialStatus;
        return self();
    }

    public B refreshService(List<JsonNode> refreshService) {
        this.refreshService = refreshService;
        return self();
    }

    public B termsOfUse(List<JsonNode> termsOfUse) {
        this.termsOfUse = termsOfUse;
        return self();
    }

    public B proof(List<JsonNode> proof) {
        this.proof = proof;
        return self();
    }
}
