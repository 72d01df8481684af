package org.assay.identity.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.identity.organizations.Staffing;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks people to work for an organization. Their membership begins when they accept, signed in with the address that
/// was invited.
@Service
@Transactional
public class Inviting {
    public static final Duration LIFETIME = Duration.ofDays(14);
    /// How many invitations of an organization may be open, so that nobody posts through it.
    private static final int MOST_OPEN = 500;
    private static final int MOST_SENDINGS = 5;
    private final Invitations invitations;
    private final People people;
    private final Acceptance acceptance;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            People people,
            Acceptance acceptance,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.acceptance = acceptance;
        this.events = events;
        this.clock = clock;
    }

    /// The address that one of the acting organization went to, while it is kept.
    @Transactional(readOnly = true)
    public Optional<String> address(InvitationId id) {
        return invitations.find(id).map(Invitation::address);
    }

    /// What the letter says, and the path of the link with its secret.
    public record Letter(Invitation invitation, String organization, String path) {}

    /// Invites each address; an open invitation to the same one is replaced. Answers alike whoever is at an address.
    public void invite(OrganizationId organization, List<String> addresses, Set<Role> roles) {
        var now = now();
        if (invitations.open(organization, now) + addresses.size() > MOST_OPEN) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY, "500 invitations are open. Withdraw some, or wait until people accept.");
        }
        for (var address : addresses) {
            invitations.withdraw(organization, address, now);
            var invitation = new Invitation(
                    InvitationId.random(),
                    organization,
                    address,
                    roles,
                    actor(),
                    now,
                    now.plus(LIFETIME),
                    1,
                    null,
                    null);
            invitations.add(invitation);
            acceptance.log(organization, "invited", invitation);
            events.publishEvent(new InvitationMade(invitation.id(), 1));
        }
    }

    /// Another letter; the link of the one before is void, and the time begins anew.
    public void sendAgain(InvitationId id) {
        var invitation = own(id);
        if (invitation.sendings() >= MOST_SENDINGS) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "Five letters went there. Ask them another way.");
        }
        if (!invitations.extend(id, now().plus(LIFETIME))) throw gone();
        events.publishEvent(new InvitationMade(id, invitation.sendings() + 1));
    }

    /// Ends an invitation: its link leads nowhere from now on.
    public void withdraw(InvitationId id) {
        var invitation = own(id);
        if (!invitations.withdraw(id, now())) throw gone();
        acceptance.log(invitation.organization(), "withdrew invitation", invitation);
    }

    /// Newest first.
    public List<Invitation> list(OrganizationId organization, int from, int rows) {
        return invitations.list(organization, from, rows);
    }

    /// Makes the link's secret, at the time of sending: a repeated sending makes the earlier one void. Empty where the
    /// invitation is not open any more.
    public Optional<Letter> letter(InvitationMade event) {
        return acceptance.letter(event.invitation(), now());
    }

    /// The invitation that a letter's link leads to, while it is open. Looking changes nothing.
    public Optional<Invitation> open(Secret secret) {
        return acceptance.open(secret, now());
    }

    /// Whether this person is at the address that was invited.
    public boolean isFor(Invitation invitation, PersonId person) {
        return people.at(invitation.address()).filter(person::equals).isPresent();
    }

    /// Begins the membership of whoever is acting. Refuses who is not at the invited address.
    public OrganizationId accept(Secret secret) {
        var invitation = open(secret).orElseThrow(Inviting::gone);
        var person = actor();
        if (!isFor(invitation, person)) {
            throw Refusal.forbidden("This invitation went to another address than yours. Sign in with that one.");
        }
        if (!acceptance.accept(secret, invitation, person, now())) throw gone();
        return invitation.organization();
    }

    private Invitation own(InvitationId id) {
        return invitations.find(id).orElseThrow(() -> Refusal.notFound("There is no such invitation."));
    }

    private static Refusal gone() {
        return Refusal.notFound("This invitation was used, withdrawn or has run out. Ask for a new one.");
    }

    private static PersonId actor() {
        return Acting.now().by().orElseThrow(() -> Refusal.forbidden("Only a person can do this."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// The invited person's side: in the hands of the secret first, of the organization then.
    @Service
    static class Acceptance {
        private final Invitations invitations;
        private final Organizations organizations;
        private final Staffing staffing;
        private final AuditLog audit;
        private final Tenancy tenancy;

        Acceptance(
                Invitations invitations,
                Organizations organizations,
                Staffing staffing,
                AuditLog audit,
                Tenancy tenancy) {
            this.invitations = invitations;
            this.organizations = organizations;
            this.staffing = staffing;
            this.audit = audit;
            this.tenancy = tenancy;
        }

        void log(OrganizationId organization, String deed, Invitation invitation) {
            audit.record(
                    organization,
                    deed,
                    invitation.id(),
                    Map.of("roles", invitation.roles().toString()));
        }

        @Transactional
        Optional<Letter> letter(InvitationId id, Instant now) {
            return tenancy.as(
                    Acting.bearer(id.toString()),
                    () -> invitations
                            .find(id)
                            .filter(invitation -> invitation.state(now) == Invitation.State.PENDING)
                            .map(invitation -> {
                                var secret = Secret.random();
                                invitations.seal(id, secret);
                                var name = organizations
                                        .get(invitation.organization())
                                        .name();
                                return new Letter(invitation, name, "/invitations/" + secret.text());
                            }));
        }

        Optional<Invitation> open(Secret secret, Instant now) {
            return tenancy.as(
                    Acting.bearer(secret.hash()),
                    () -> invitations
                            .find(secret)
                            .filter(invitation -> invitation.state(now) == Invitation.State.PENDING));
        }

        boolean accept(Secret secret, Invitation invitation, PersonId person, Instant now) {
            var isFirst =
                    tenancy.as(Acting.bearer(secret.hash()), () -> invitations.accept(invitation.id(), person, now));
            if (!isFirst) return false;
            tenancy.as(
                    new Acting(invitation.organization(), person, null),
                    () -> staffing.join(invitation.organization(), person, invitation.roles(), invitation.by()));
            return true;
        }
    }
}
