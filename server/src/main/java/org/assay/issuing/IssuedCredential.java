package org.assay.issuing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.assay.awarding.AwardId;
import org.assay.catalog.EntryVersion;
import org.assay.credential.SignedCredential;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// A credential as it was signed.
///
/// @param learnerName as it stands in the credential
/// @param title of the entry
/// @param signed the exact bytes; they are never written anew
/// @param statusList the list that says whether it was revoked, `/status/{list}`
/// @param index its bit there
/// @param revocation null while it stands
public record IssuedCredential(
        CredentialId id,
        OrganizationId organization,
        PersonId learner,
        String learnerName,
        AwardId award,
        EntryVersion entry,
        String title,
        @JsonIgnore SignedCredential signed,
        Instant issuedAt,
        UUID statusList,
        int index,
        @Nullable Revocation revocation) {

    /// The exact bytes.
    public byte[] bytes() {
        return signed.bytes();
    }

    public boolean isRevoked() {
        return revocation != null;
    }

    /// That a credential no longer holds.
    public record Revocation(CredentialId credential, PersonId by, Instant at, String reason) {}
}
