package org.assay.identity;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.tokens.ApiTokens;
import org.assay.web.Permission;
import org.assay.web.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks up, for each request, what a signed-in person is called and what they may do now.
@Component
class Visitors {
    private final People people;
    private final Organizations organizations;
    private final Memberships memberships;

    Visitors(People people, Organizations organizations, Memberships memberships) {
        this.people = people;
        this.organizations = organizations;
        this.memberships = memberships;
    }

    /// Empty where the person is gone. Call it in their hands: it is one transaction.
    @Transactional
    public Optional<Visitor> visitor(Login login) {
        var person = new PersonId(login.person());
        return people.preferences(person).map(found -> visitor(person, found, login));
    }

    /// The maker of a token, with what both it and they may do. Call it in their hands.
    @Transactional
    public Optional<Visitor> visitor(ApiTokens.Grant grant) {
        var login = new Login(grant.person().value(), grant.organization().value());
        return visitor(login).map(maker -> {
            var permissions = EnumSet.noneOf(Permission.class);
            var isThere = grant.organization().value().equals(maker.organization());
            if (isThere) grant.scopes().stream().filter(maker::may).forEach(permissions::add);
            return new Visitor(
                    maker.person(),
                    maker.name(),
                    maker.organization(),
                    maker.organizationName(),
                    permissions,
                    maker.language(),
                    maker.zone(),
                    true,
                    Set.of());
        });
    }

    private Visitor visitor(PersonId person, Preferences preferences, Login login) {
        var staffed = memberships.staffed(person);
        var chosen = staffed.stream()
                .filter(id -> Objects.equals(id.value(), login.organization()))
                .findFirst()
                .or(() -> staffed.stream().findFirst());
        return new Visitor(
                person.value(),
                preferences.called(),
                chosen.map(OrganizationId::value).orElse(null),
                chosen.map(id -> organizations.get(id).name()).orElse(null),
                Role.permissions(chosen.map(id -> memberships.roles(id, person)).orElseGet(java.util.Set::of)),
                preferences.language(),
                preferences.zone(),
                false,
                Set.of());
    }
}
