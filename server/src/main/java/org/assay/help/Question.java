package org.assay.help;

import java.time.Instant;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;

/// Something that a person asks an organization.
///
/// @param asker what they are called
/// @param about the title of the micro-credential
/// @param credential of ours that it is about; null where it is about the micro-credential at large
/// @param touchedAt when somebody last wrote or closed it
public record Question(
        QuestionId id,
        OrganizationId organization,
        PersonId person,
        String asker,
        String subject,
        String about,
        @Nullable CredentialId credential,
        State state,
        Instant askedAt,
        Instant touchedAt) {

    public enum State {
        /// Waits for the organization.
        OPEN,
        /// Waits for whoever asked, or for nobody.
        ANSWERED,
        /// Done; a further message opens it again.
        CLOSED
    }

    /// @param byDesk whether the organization wrote it
    public record Message(boolean byDesk, PersonId author, String text, Instant at) {}
}
