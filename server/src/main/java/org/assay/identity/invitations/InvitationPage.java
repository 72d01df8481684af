package org.assay.identity.invitations;

import java.util.List;
import org.assay.identity.Role;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What an invited person reads before they accept.
///
/// @param secret the link's own, for the form's address
/// @param address whom it was sent to
/// @param reader who is looking
public record InvitationPage(
        String secret,
        String organization,
        String address,
        List<Role> roles,
        Reader reader,
        @Nullable Brand brand) implements Page {

    /// Who is looking at an invitation.
    public enum Reader {
        INVITED,
        SOMEBODY_ELSE,
        UNKNOWN
    }

    @Override
    public String title() {
        return "An invitation";
    }
}
