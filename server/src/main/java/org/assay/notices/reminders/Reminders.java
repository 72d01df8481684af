package org.assay.notices.reminders;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which reminders were sent: seen by their person and by the organization that reminded.
@Repository
@Transactional
class Reminders {
    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of `keys` that the organization sent already.
    Set<String> sent(OrganizationId organization, List<String> keys) {
        if (keys.isEmpty()) return Set.of();
        return new HashSet<>(
                jdbc.sql("select key from notices.reminder where organization_id = :organization and key in (:keys)")
                        .param("organization", organization.value())
                        .param("keys", keys)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    /// Whether it may be sent: not twice by its key, nor two on one day of the person.
    boolean mark(PersonId person, String key, OrganizationId organization, LocalDate day) {
        return jdbc.sql("insert into notices.reminder (person_id, key, organization_id, day) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(person.value(), key, organization.value(), day)
                        .update()
                == 1;
    }
}
