package org.assay.identity.invitations;

import java.time.Instant;
import java.util.List;
import org.assay.identity.Role;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Who was asked to work here, and the form to ask more.
///
/// @param older where the next page begins, or null at the end
public record InvitationsPage(
        List<Row> rows,
        List<Role> roles,
        InvitationForm form,
        FormErrors errors,
        @Nullable Integer older) implements Page {

    /// @param roles such as `Author, Marker`
    public record Row(
            InvitationId id, String address, String roles, Instant at, Instant expiresAt, Invitation.State state) {
        public boolean isOpen() {
            return state == Invitation.State.PENDING || state == Invitation.State.EXPIRED;
        }
    }

    @Override
    public String title() {
        return "Invitations";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
