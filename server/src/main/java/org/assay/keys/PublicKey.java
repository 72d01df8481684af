package org.assay.keys;

import java.time.Instant;
import org.assay.credential.key.VerificationKey;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// The public half of a key that an organization signs assertions with, or once did.
///
/// @param issuer the DID under which it signs
/// @param method the URL by which proofs name it
/// @param retiredAt from then on it signs nothing; null for the current one
public record PublicKey(
        KeyId id,
        OrganizationId organization,
        String issuer,
        String method,
        VerificationKey key,
        Instant createdAt,
        @Nullable Instant retiredAt) {}
