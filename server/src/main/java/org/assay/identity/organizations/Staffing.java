package org.assay.identity.organizations;

import java.util.Map;
import java.util.Set;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives people their roles in an organization, and takes them back.
@Service
@Transactional
public class Staffing {
    private final People people;
    private final Memberships memberships;
    private final AuditLog audit;

    Staffing(People people, Memberships memberships, AuditLog audit) {
        this.people = people;
        this.memberships = memberships;
        this.audit = audit;
    }

    /// Adds whoever is at `address`, known already or under `name`, with these roles beside those they have. For the
    /// demonstration alone: a page that did this would show who is at an address to whoever types it, so people are
    /// asked by [org.assay.identity.invitations.Inviting].
    public PersonId add(OrganizationId organization, String address, String name, Set<Role> roles) {
        var person = people.at(address)
                .orElseGet(() -> people.add(PersonId.random(), name, address).id());
        for (var role : roles)
            memberships.grant(organization, person, role, Acting.now().person());
        audit.record(organization, "added member", person, Map.of("roles", roles.toString()));
        return person;
    }

    /// Adds somebody who accepted an invitation, with these roles beside those they have.
    ///
    /// @param by who invited them
    public void join(OrganizationId organization, PersonId person, Set<Role> roles, PersonId by) {
        for (var role : roles) memberships.grant(organization, person, role, by);
        audit.record(organization, "accepted invitation", person, Map.of("roles", roles.toString()));
    }

    /// Leaves each person with exactly these staff roles; those whose roles are the same already are passed over.
    /// Changes of one organization queue up here, so that two administrators who remove each other cannot both.
    /// Refuses to leave the organization without an administrator, and who is none any more.
    ///
    /// @return how many people's roles were changed
    public int change(OrganizationId organization, Map<PersonId, Set<Role>> wanted) {
        memberships.hold(organization);
        var staff = memberships.staff(organization);
        requireAdministrator(staff);
        int changed = 0;
        for (var each : wanted.entrySet()) {
            var before = staff.get(each.getKey());
            if (before == null) throw Refusal.notFound("There is no such member.");
            if (before.equals(each.getValue())) continue;
            change(organization, each.getKey(), before, each.getValue());
            changed++;
        }
        var isAdministered =
                memberships.staff(organization).values().stream().anyMatch(held -> held.contains(Role.ADMINISTRATOR));
        if (!isAdministered) {
            throw Refusal.conflict("Nobody would be left to administer. Give somebody else that role first.");
        }
        return changed;
    }

    /// Somebody may have taken the role away a moment ago.
    private static void requireAdministrator(Map<PersonId, Set<Role>> staff) {
        var actor = Acting.now().person();
        if (actor != null && !staff.getOrDefault(actor, Set.of()).contains(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("You do not administer this organization any more.");
        }
    }

    private void change(OrganizationId organization, PersonId person, Set<Role> before, Set<Role> after) {
        for (var role : Role.ofStaff()) {
            if (after.contains(role))
                memberships.grant(organization, person, role, Acting.now().person());
            else memberships.take(organization, person, role);
        }
        audit.record(
                organization, "changed roles", person, Map.of("before", before.toString(), "after", after.toString()));
    }
}
