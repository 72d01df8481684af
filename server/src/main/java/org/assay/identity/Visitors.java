package org.assay.identity;

import java.util.Objects;
import java.util.Optional;
import org.assay.web.Visitor;
import org.springframework.stereotype.Component;

/// Looks up, for each request, what a signed-in person is called and what they may do now.
@Component
class Visitors {
    private final People people;
    private final Organizations organizations;
    private final Memberships memberships;
    private final Tenancy tenancy;

    Visitors(People people, Organizations organizations, Memberships memberships, Tenancy tenancy) {
        this.people = people;
        this.organizations = organizations;
        this.memberships = memberships;
        this.tenancy = tenancy;
    }

    /// Empty where the person is gone.
    Optional<Visitor> visitor(Login login) {
        var person = new PersonId(login.person());
        return tenancy.as(Acting.person(person), () -> people.find(person).map(found -> visitor(found, login)));
    }

    private Visitor visitor(Person person, Login login) {
        var staffed = memberships.staffed(person.id());
        var chosen = staffed.stream()
                .filter(id -> Objects.equals(id.value(), login.organization()))
                .findFirst()
                .or(() -> staffed.stream().findFirst());
        return new Visitor(
                person.id().value(),
                person.name(),
                chosen.map(OrganizationId::value).orElse(null),
                chosen.map(id -> organizations.get(id).name()).orElse(null),
                Role.permissions(
                        chosen.map(id -> memberships.roles(id, person.id())).orElseGet(java.util.Set::of)));
    }
}
