package org.assay.home.demo;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.identity.organizations.Founding;
import org.assay.identity.organizations.Staffing;
import org.assay.identity.profile.Accreditation;
import org.assay.identity.profile.Profiles;
import org.assay.keys.KeyHistory;

/// Opens the two universities with the people who work or learn there. Their founders found them.
final class Opening {
    /// Learners with a number and no name.
    static final int FIRST_LEARNER = 101;

    /// Writes at Aldermere and works for the licence to publish.
    static final int NEW_AUTHOR = 119;

    static final int LAST_LEARNER = 136;
    private final People people;
    private final Founding founding;
    private final Staffing staffing;
    private final KeyHistory keys;
    private final Profiles profiles;
    private final Tenancy tenancy;

    // Six: what a university begins with.
    Opening(People people, Founding founding, Staffing staffing, KeyHistory keys, Profiles profiles, Tenancy tenancy) {
        this.profiles = profiles;
        this.people = people;
        this.founding = founding;
        this.staffing = staffing;
        this.keys = keys;
        this.tenancy = tenancy;
    }

    String meet() {
        for (var member : CastMember.values()) meet(member.id, member.fullName, member.address);
        for (int number = FIRST_LEARNER; number <= LAST_LEARNER; number++) {
            var shown = "%02d".formatted(number - FIRST_LEARNER + 1);
            meet(CastMember.id(number), "Learner " + shown, "learner" + shown + "@post.example");
        }
        return "all";
    }

    /// The body is as invented as the university.
    private static Accreditation vouched(House house) {
        var scope = house == House.ALDERMERE
                ? "Micro-credentials up to level 7 of the European Qualifications Framework"
                : "Weiterbildung in den Gesundheitsberufen";
        return new Accreditation(UUID.randomUUID(), "Halden Quality Agency", scope, null, null, null);
    }

    /// A learner who teaches, too, and would like to publish.
    private void hire(House house) {
        var address = "learner%02d@post.example".formatted(NEW_AUTHOR - FIRST_LEARNER + 1);
        tenancy.as(
                house.as(house.author.id),
                () -> staffing.add(house.id, address, "Learner", java.util.Set.of(Role.AUTHOR)));
    }

    private void meet(PersonId id, String name, String address) {
        people.add(id, name, address);
        people.confirm(id, address);
    }

    String open(House house) {
        founding.found(house.organization(), house.author.id);
        for (var member : CastMember.staff(house)) {
            var roles = new HashSet<>(EnumSet.copyOf(member.roles));
            tenancy.as(house.as(house.author.id), () -> staffing.add(house.id, member.address, member.fullName, roles));
        }
        if (house == House.ALDERMERE) hire(house);
        tenancy.as(Acting.organization(house.id), () -> {
            profiles.move(house.id, house.zone);
            profiles.add(house.id, vouched(house));
        });
        // Its key is as old as it is, so that it can sign what happens next.
        return tenancy.as(Acting.organization(house.id), () -> keys.current(house.id))
                .id()
                .toString();
    }
}
