package org.assay.notices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Role;
import org.assay.identity.invitations.InvitationMade;
import org.assay.identity.invitations.Inviting;
import org.assay.web.Dates;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Sends the link by which somebody begins to work for an organization.
@Component
class InvitationLetters {
    private final Delivering delivering;
    private final Inviting inviting;
    private final IdentitySettings platform;

    InvitationLetters(Delivering delivering, Inviting inviting, IdentitySettings platform) {
        this.delivering = delivering;
        this.inviting = inviting;
        this.platform = platform;
    }

    @Async
    @TransactionalEventListener
    void on(InvitationMade event) {
        delivering.once("invitation " + event.invitation() + " " + event.sending(), () -> letter(event));
    }

    private Optional<Letter> letter(InvitationMade event) {
        return inviting.letter(event).map(found -> {
            var roles = found.invitation().roles().stream().map(Role::title).collect(Collectors.joining(", "));
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
