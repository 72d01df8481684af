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
/// @param validUntil its last second, or null for ever
/// @param statusList the list that says whether it was revoked, `/status/{list}`
/// @param index its bit there, and in the list of suspensions beside it
/// @param revocation null while it stands
/// @param suspension the open one; null while it holds
/// @param at when this was read
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
        @Nullable Instant validUntil,
        UUID statusList,
        int index,
        @Nullable Revocation revocation,
        @Nullable Suspension suspension,
        @JsonIgnore Instant at) {

    /// The exact bytes.
    public byte[] bytes() {
        return signed.bytes();
    }

    public boolean isRevoked() {
        return revocation != null;
    }

    /// What its organization knows of it, the worst first. Its signature is not looked at.
    public enum State {
        VALID,
        EXPIRED,
        SUSPENDED,
        /// Another one took its place.
        SUPERSEDED,
        REVOKED
    }

    public State state() {
        if (revocation != null) return revocation.cause() == Cause.SUPERSEDED ? State.SUPERSEDED : State.REVOKED;
        if (suspension != null) return State.SUSPENDED;
        return validUntil != null && validUntil.isBefore(at) ? State.EXPIRED : State.VALID;
    }

    /// Whether its signature covers where suspensions are listed.
    public boolean canBeSuspended() {
        if (isErased()) return false;
        var status = signed.json().path("credentialStatus");
        return (status.isArray() ? status.path(0) : status).has("statusReference");
    }

    /// Whether its holder left, and our copy of the text with them.
    public boolean isErased() {
        return signed.bytes().length == 0;
    }

    static @Nullable Instant validUntil(SignedCredential signed) {
        if (signed.bytes().length == 0) return null;
        var until = signed.json().path("validUntil");
        return until.isString() ? Instant.parse(until.stringValue()) : null;
    }

    /// That a credential does not hold for now.
    ///
    /// @param number from 1, within its credential
    /// @param replyUntil from when it may be decided without a word of the holder; null where no time was given
    /// @param end null while it is open
    public record Suspension(
            int number,
            PersonId by,
            Instant at,
            String reason,
            @Nullable Instant replyUntil,
            @Nullable Reinstatement end) {

        /// Whether its holder may still reply.
        public boolean isOpenToReply(Instant now) {
            return end == null && replyUntil != null && now.isBefore(replyUntil);
        }
    }

    /// That a suspended credential holds again.
    public record Reinstatement(PersonId by, Instant at, String reason) {}

    /// That a credential no longer holds.
    public record Revocation(CredentialId credential, PersonId by, Instant at, String reason, Cause cause) {}

    /// Why a credential was revoked, as one of a few.
    public enum Cause {
        ERROR("Issued by mistake"),
        NOT_MET("What it takes was not met"),
        MISCONDUCT("Misconduct"),
        WISH("Its holder asked for it"),
        SUPERSEDED("Another one took its place"),
        OTHER("Another cause");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
