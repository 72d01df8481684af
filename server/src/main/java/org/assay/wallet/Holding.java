package org.assay.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.assay.catalog.EntryVersion;
import org.assay.credential.SignedCredential;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;

/// A credential that a person keeps.
///
/// @param signed the exact bytes; they are kept and handed out as they came
/// @param source where it came from, such as `issued here`
/// @param credential its id where this platform issued it, else null
/// @param entry the definition where this platform published it, else null
public record Holding(
        HoldingId id,
        PersonId person,
        @JsonIgnore SignedCredential signed,
        String source,
        Instant receivedAt,
        @Nullable CredentialId credential,
        @Nullable EntryVersion entry,
        boolean isFormerNameShown) {

    /// The exact bytes.
    public byte[] bytes() {
        return signed.bytes();
    }
}
