package org.assay.learning.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.springframework.stereotype.Component;

/// Who holds live sessions in the organization that is acting.
@Component
class Presenters {
    private static final Set<Role> WHO = Set.of(Role.INSTRUCTOR, Role.AUTHOR);
    private final Memberships memberships;
    private final People people;

    Presenters(Memberships memberships, People people) {
        this.memberships = memberships;
        this.people = people;
    }

    /// For a list to choose from: names by id, beginning with nobody.
    Map<String, String> options() {
        var organization = Objects.requireNonNull(Acting.now().organization());
        var ids = memberships.staff(organization).entrySet().stream()
                .filter(member -> member.getValue().stream().anyMatch(WHO::contains))
                .map(Map.Entry::getKey)
                .toList();
        var options = new LinkedHashMap<String, String>();
        options.put("", "Not named yet");
        people.list(ids).forEach(person -> options.put(person.id().toString(), person.name()));
        return options;
    }

    /// Names of those who present these.
    Map<PersonId, String> names(List<LiveSession> sessions) {
        var ids = new ArrayList<PersonId>();
        for (var session : sessions) if (session.presenter() != null) ids.add(session.presenter());
        return people.list(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
