package org.assay.home.demo;

import java.util.Arrays;
import java.util.List;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.jspecify.annotations.Nullable;

/// The cast: the same in tests, documents and pictures. Their ids are fixed, so that links to them last. Learners who
/// stand for a stage only have a number and no name; the second university's staff have an office and no name.
enum CastMember {
    INES(1, "Ines Brandt", "ines@post.example", null),
    MIRA(
            2,
            "Mira Halvorsen",
            "mira.halvorsen@aldermere.example",
            "aldermere",
            Role.AUTHOR,
            Role.INSTRUCTOR,
            Role.ISSUER,
            Role.ADMINISTRATOR),
    JORIS(3, "Joris Tamm", "joris.tamm@aldermere.example", "aldermere", Role.REVIEWER),
    ANNELI(4, "Anneli Roos", "anneli.roos@aldermere.example", "aldermere", Role.MARKER, Role.INSTRUCTOR),
    ODILE(5, "Odile Marchetti", "odile.marchetti@aldermere.example", "aldermere", Role.APPROVER),
    TEACHING_OFFICE(6, "Aldermere teaching office", "teaching.office@aldermere.example", "aldermere", Role.AUTHOR),
    TEACHING_BOARD(7, "Aldermere teaching board", "teaching.board@aldermere.example", "aldermere", Role.REVIEWER),
    VARNAU_OFFICE(
            11,
            "Varnau programme office",
            "office@varnau.example",
            "varnau",
            Role.AUTHOR,
            Role.ISSUER,
            Role.ADMINISTRATOR),
    VARNAU_REVIEW(12, "Varnau review board", "review@varnau.example", "varnau", Role.REVIEWER, Role.APPROVER);

    final PersonId id;
    final String fullName;
    final String address;
    final List<Role> roles;
    private final @Nullable String house;

    CastMember(int number, String fullName, String address, @Nullable String house, Role... roles) {
        this.id = id(number);
        this.fullName = fullName;
        this.address = address;
        this.house = house;
        this.roles = List.of(roles);
    }

    /// Who works at a university.
    static List<CastMember> staff(House house) {
        return Arrays.stream(values())
                .filter(member -> house.name().equalsIgnoreCase(member.house))
                .toList();
    }

    /// Somebody with a number between 101 and 199 is a learner without a name.
    static PersonId id(int number) {
        return PersonId.of("10000000-0000-4000-8000-%012d".formatted(number));
    }
}
