package org.assay.identity.signin;

import java.util.List;
import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.identity.signin.SignInPage.CastMember;
import org.springframework.stereotype.Component;

/// The people of the demonstration, by their fixed addresses. Empty unless this is a demonstration.
@Component
class Cast {
    private record Part(String address, String does) {}

    private static final List<Part> PARTS = List.of(
            new Part("ines@post.example", "learner"),
            new Part("mira.halvorsen@aldermere.example", "programme office: author, issuer, administrator"),
            new Part("joris.tamm@aldermere.example", "reviewer"),
            new Part("anneli.roos@aldermere.example", "marker"),
            new Part("odile.marchetti@aldermere.example", "approver"));

    private final IdentitySettings settings;
    private final People people;
    private final Tenancy tenancy;

    Cast(IdentitySettings settings, People people, Tenancy tenancy) {
        this.settings = settings;
        this.people = people;
        this.tenancy = tenancy;
    }

    List<CastMember> members() {
        return settings.isDemo()
                ? PARTS.stream().flatMap(part -> member(part).stream()).toList()
                : List.of();
    }

    private Optional<CastMember> member(Part part) {
        return people.at(part.address)
                .flatMap(id -> tenancy.as(Acting.person(id), () -> people.find(id)))
                .map(person -> new CastMember(person.id().toString(), person.name(), part.does));
    }

    /// The member of the cast with this id; empty for anybody else, and outside a demonstration.
    Optional<PersonId> find(String id) {
        return members().stream()
                .map(CastMember::id)
                .filter(id::equals)
                .findFirst()
                .map(PersonId::of);
    }
}
