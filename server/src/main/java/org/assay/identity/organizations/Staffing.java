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

    /// Adds whoever is at `address`, known already or under `name`, with these roles beside those they have.
    public PersonId add(OrganizationId organization, String address, String name, Set<Role> roles) {
        var person = people.at(address)
                .orElseGet(() -> people.add(PersonId.random(), name, address).id());
        for (var role : roles)
            memberships.grant(organization, person, role, Acting.now().person());
        audit.record(organization, "added member", person, Map.of("roles", roles.toString()));
        return person;
    }

    /// Leaves the person with exactly these staff roles. Refuses to leave the organization without an administrator.
    public void change(OrganizationId organization, PersonId person, Set<Role> roles) {
        var before = memberships.roles(organization, person);
        if (before.isEmpty()) throw Refusal.notFound("There is no such member.");
        for (var role : Role.ofStaff()) {
            if (roles.contains(role))
                memberships.grant(organization, person, role, Acting.now().person());
            else memberships.take(organization, person, role);
        }
        var administrated =
                memberships.staff(organization).values().stream().anyMatch(held -> held.contains(Role.ADMINISTRATOR));
        if (!administrated) {
            throw Refusal.conflict("Nobody would be left to administer. Give somebody else that role first.");
        }
        audit.record(
                organization, "changed roles", person, Map.of("before", before.toString(), "after", roles.toString()));
    }
}
