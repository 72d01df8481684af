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
    private static final String ALDERMERE = "Aldermere University";
    private static final String VARNAU = "Varnau College of Health";
    private static final String LEARNERS = "Learners at every stage";

    private record Part(String address, String does, String group) {}

    private static final List<Part> PARTS = List.of(
            new Part("ines@post.example", "learner, half way through Clear Charts", ALDERMERE),
            new Part(
                    "mira.halvorsen@aldermere.example",
                    "programme office: author, instructor, issuer, administrator",
                    ALDERMERE),
            new Part("joris.tamm@aldermere.example", "reviewer: publishes what others wrote", ALDERMERE),
            new Part("anneli.roos@aldermere.example", "marker: work waits for her; instructor", ALDERMERE),
            new Part("teaching.office@aldermere.example", "author: wrote what gives the licence to publish", ALDERMERE),
            new Part("odile.marchetti@aldermere.example", "approver: a near miss waits for her", ALDERMERE),
            new Part(
                    "office@varnau.example", "the second university, in German: author, issuer, administrator", VARNAU),
            new Part("review@varnau.example", "reviewer and approver", VARNAU),
            learner(1, "holds Survey Data Analysis and shows it to everybody"),
            learner(2, "a credential waits to be put into the wallet"),
            learner(3, "handed in work, which waits to be marked"),
            learner(5, "narrowly missed: a person decides"),
            learner(6, "did not reach, and was told why"),
            learner(7, "has just begun"),
            learner(9, "holds one that has expired"),
            learner(10, "holds one that expires soon"),
            learner(11, "holds one that was revoked"),
            learner(12, "holds one that is suspended"),
            learner(18, "learns in German"),
            learner(19, "writes, and lacks the licence to publish: an exam is done, a blueprint waits"),
            learner(21, "holds one of Varnau’s"),
            learner(25, "teaches: holds the one for designing micro-credentials"),
            learner(27, "takes part in evenings on dates; asked something, and was answered"),
            learner(32, "missed the first evening"),
            learner(33, "waits for a seat"),
            learner(35, "holds one of having been there, and one that expires soon"));

    private static Part learner(int number, String does) {
        return new Part("learner%02d@post.example".formatted(number), does, LEARNERS);
    }

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
                .map(person -> new CastMember(person.id().toString(), person.name(), part.does, part.group));
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
