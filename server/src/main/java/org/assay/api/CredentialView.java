package org.assay.api;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.assay.issuing.IssuedCredential;
import org.jspecify.annotations.Nullable;

/// A credential as programs read it. The signed bytes stand at `document`.
///
/// @param state `valid`, `expired`, `suspended` or `revoked`
/// @param sha256 of the signed bytes, or null where its holder left and our copy with them
/// @param changed why it is suspended or revoked, or null
record CredentialView(
        UUID id,
        UUID award,
        UUID definition,
        int version,
        String title,
        String recipient,
        String state,
        Instant issuedAt,
        @Nullable Instant validUntil,
        @Nullable String sha256,
        String document,
        @Nullable Change changed) {

    /// @param reason as it was given
    record Change(Instant at, String reason) {}

    static CredentialView of(IssuedCredential issued, String document) {
        return new CredentialView(
                issued.id().value(),
                issued.award().value(),
                issued.entry().entry().value(),
                issued.entry().number(),
                issued.title(),
                issued.learnerName(),
                issued.state().name().toLowerCase(Locale.ROOT),
                issued.issuedAt(),
                issued.validUntil(),
                issued.isErased() ? null : issued.signed().sha256(),
                document,
                change(issued));
    }

    private static @Nullable Change change(IssuedCredential issued) {
        var revocation = issued.revocation();
        if (revocation != null) return new Change(revocation.at(), revocation.reason());
        var suspension = issued.suspension();
        return suspension == null ? null : new Change(suspension.at(), suspension.reason());
    }
}
