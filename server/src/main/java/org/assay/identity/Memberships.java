package org.assay.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who holds which role in which organization: seen by the organization and by the person.
@Repository
@Transactional
public class Memberships {
    private final JdbcClient jdbc;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Gives a role. Harmless when repeated.
    public void grant(OrganizationId organization, PersonId person, Role role, @Nullable PersonId by) {
        jdbc.sql("insert into identity.membership (organization_id, person_id, role, granted_by, granted_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(organization.value(), person.value(), role.name())
                .param(by == null ? null : by.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Waits until nobody else changes memberships of this organization, and keeps others waiting to the end of the
    /// transaction.
    public void hold(OrganizationId organization) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("members " + organization)
                .query((row, _) -> row.getString(1))
                .single();
    }

    public void take(OrganizationId organization, PersonId person, Role role) {
        jdbc.sql("delete from identity.membership where organization_id = ? and person_id = ? and role = ?")
                .params(organization.value(), person.value(), role.name())
                .update();
    }

    public Set<Role> roles(OrganizationId organization, PersonId person) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(jdbc.sql("select role from identity.membership where organization_id = ? and person_id = ?")
                .params(organization.value(), person.value())
                .query((row, _) -> Role.valueOf(row.getString(1)))
                .list());
        return roles;
    }

    /// Where somebody works or learns, as far as the acting person sees it: the first two.
    List<OrganizationId> around(PersonId person) {
        return jdbc.sql("select organization_id from identity.membership where person_id = ?"
                        + " group by organization_id order by min(granted_at), organization_id limit 2")
                .param(person.value())
                .query((row, _) -> new OrganizationId(row.getObject(1, UUID.class)))
                .list();
    }

    /// The organizations in which somebody holds a staff role, oldest membership first.
    public List<OrganizationId> staffed(PersonId person) {
        return jdbc.sql("select organization_id from identity.membership where person_id = ? and role <> 'LEARNER'"
                        + " group by organization_id order by min(granted_at), organization_id")
                .param(person.value())
                .query((row, _) -> new OrganizationId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Staff of an organization, each with their roles.
    public Map<PersonId, Set<Role>> staff(OrganizationId organization) {
        var staff = new TreeMap<PersonId, Set<Role>>(java.util.Comparator.comparing(PersonId::value));
        jdbc.sql("select person_id, role from identity.membership where organization_id = ? and role <> 'LEARNER'")
                .param(organization.value())
                .query(row -> {
                    staff.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), _ -> EnumSet.noneOf(Role.class))
                            .add(Role.valueOf(row.getString(2)));
                });
        return staff;
    }
}
