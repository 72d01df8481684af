package org.assay.notices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Role;
import org.assay.identity.invitations.InvitationId;
import org.assay.identity.invitations.InvitationMade;
import org.assay.identity.invitations.Inviting;
import org.assay.web.Dates;
import org.springframework.stereotype.Component;

/// Sends the link by which somebody begins to work for an organization.
@Component
class InvitationLetters implements Writer {
    private final Inviting inviting;
    private final IdentitySettings platform;

    InvitationLetters(Inviting inviting, IdentitySettings platform) {
        this.inviting = inviting;
        this.platform = platform;
    }

    @Override
    public Delivery.Kind kind() {
        return Delivery.Kind.INVITATION;
    }

    @Override
    public Optional<Letter> write(Delivery delivery, String address) {
        return inviting.letter(new InvitationMade(new InvitationId(delivery.id()), 1))
                .map(found -> {
                    var roles =
                            found.invitation().roles().stream().map(Role::title).collect(Collectors.joining(", "));
                    return new Letter(
                            found.invitation().address(),
                            found.organization() + " asks you to work with them",
                            List.of(
                                    "%s invites you to their pages for micro-credentials, as: %s."
                                            .formatted(found.organization(), roles),
                                    "Sign in with this address, look, and accept. Nothing begins before you do."),
                            "See the invitation",
                            platform.url(found.path()),
                            "The link works until %s. If you do not know why it came, do nothing."
                                    .formatted(Dates.day(found.invitation().expiresAt())));
                });
    }
}
