package org.assay.identity.organizations;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.shared.Refusal;
import org.assay.web.Form;
import org.jspecify.annotations.Nullable;

/// The matrix of members and roles as it was sent.
///
/// @param people ids of everybody who was shown
/// @param roles what was ticked, each as `id:ROLE`
public record RolesForm(
        @Nullable List<String> people, @Nullable List<String> roles) implements Form {

    /// The staff roles that each of the people is to have.
    Map<PersonId, Set<Role>> wanted() {
        var wanted = new LinkedHashMap<PersonId, Set<Role>>();
        for (var id : Objects.requireNonNullElse(people, List.<String>of())) {
            wanted.put(person(id), EnumSet.noneOf(Role.class));
        }
        for (var tick : Objects.requireNonNullElse(roles, List.<String>of())) {
            var parts = tick.split(":", 2);
            var held = parts.length == 2 ? wanted.get(person(parts[0])) : null;
            var role = Role.ofStaff().stream()
                    .filter(each -> parts.length == 2 && each.name().equals(parts[1]))
                    .findFirst();
            if (held == null || role.isEmpty()) throw unreadable();
            held.add(role.get());
        }
        return wanted;
    }

    private static PersonId person(String id) {
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.malformed("The form cannot be read. Open the members again.");
    }
}
