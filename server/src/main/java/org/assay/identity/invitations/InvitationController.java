package org.assay.identity.invitations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.identity.Acting;
import org.assay.identity.Login;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.Role;
import org.assay.identity.Secret;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class InvitationController {
    private static final int ROWS = 50;
    private final Inviting inviting;
    private final Organizations organizations;
    private final Clock clock;

    InvitationController(Inviting inviting, Organizations organizations, Clock clock) {
        this.inviting = inviting;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/invitations")
    Page index(@RequestParam(defaultValue = "0") int from) {
        return page(InvitationForm.empty(), new FormErrors(), Math.max(0, from));
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/invitations")
    Object create(InvitationForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) return page(form, errors, 0);
        var addresses = form.chosenAddresses();
        inviting.invite(own(), addresses, form.chosen());
        return Redirect.to("/invitations")
                .saying(
                        addresses.size() == 1
                                ? "Invited. They belong to you once they accept."
                                : addresses.size() + " people invited. They belong to you once they accept.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/invitations/{invitation}/sending")
    Redirect createSending(@PathVariable InvitationId invitation) {
        inviting.sendAgain(invitation);
        return Redirect.to("/invitations").saying("Sent again. Only the new link works.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/invitations/{invitation}/withdrawal")
    Redirect createWithdrawal(@PathVariable InvitationId invitation) {
        inviting.withdraw(invitation);
        return Redirect.to("/invitations").saying("Withdrawn. Its link leads nowhere now.");
    }

    /// Looking changes nothing, however often: mail scanners look too.
    @Public
    @GetMapping("/invitations/{secret}")
    Page show(@PathVariable String secret) {
        var invitation = inviting.open(new Secret(secret))
                .orElseThrow(() ->
                        Refusal.notFound("This invitation was used, withdrawn or has run out. Ask for a new one."));
        var reader = Acting.now()
                .by()
                .map(person -> inviting.isFor(invitation, person)
                        ? InvitationPage.Reader.INVITED
                        : InvitationPage.Reader.SOMEBODY_ELSE)
                .orElse(InvitationPage.Reader.UNKNOWN);
        var organization = organizations.get(invitation.organization());
        var roles = Role.ofStaff().stream().filter(invitation.roles()::contains).toList();
        return new InvitationPage(
                secret, organization.name(), invitation.address(), roles, reader, organization.brand());
    }

    @SignedIn
    @PostMapping("/invitations/{secret}/acceptance")
    Redirect createAcceptance(@PathVariable String secret, HttpServletRequest request) {
        var organization = inviting.accept(new Secret(secret));
        Login.actFor(request, organization);
        return Redirect.to("/work")
                .saying("You work for " + organizations.get(organization).name() + " now.");
    }

    private InvitationsPage page(InvitationForm form, FormErrors errors, int from) {
        var now = clock.instant();
        var invitations = inviting.list(own(), from, ROWS + 1);
        var rows = invitations.stream()
                .limit(ROWS)
                .map(each -> new InvitationsPage.Row(
                        each.id(), each.address(), titles(each), each.at(), each.expiresAt(), each.state(now)))
                .toList();
        return new InvitationsPage(rows, Role.ofStaff(), form, errors, invitations.size() > ROWS ? from + ROWS : null);
    }

    private static String titles(Invitation invitation) {
        return invitation.roles().stream().map(Role::title).collect(Collectors.joining(", "));
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "administrators act for an organization");
    }
}
