package org.assay.identity.agreements;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.assay.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What people allowed and withdrew, each time a row. Call these in the hands of that person.
@Repository
@Transactional
public class Consents {
    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether somebody allows it now.
    public boolean given(PersonId person, Purpose purpose) {
        return Boolean.TRUE.equals(all(person).get(purpose));
    }

    /// What somebody allows now, of everything one may.
    Map<Purpose, Boolean> all(PersonId person) {
        var all = new EnumMap<Purpose, Boolean>(Purpose.class);
        for (var purpose : Purpose.values()) all.put(purpose, purpose.isGivenAtFirst());
        jdbc.sql("select distinct on (purpose) purpose, given from identity.consent where person_id = ?"
                        + " order by purpose, number desc")
                .param(person.value())
                .query((row, _) -> all.put(Purpose.valueOf(row.getString(1)), row.getBoolean(2)))
                .list();
        return all;
    }

    /// Gives or withdraws. Harmless when repeated.
    public void set(PersonId person, Purpose purpose, boolean given) {
        if (given(person, purpose) == given) return;
        jdbc.sql("insert into identity.consent (person_id, purpose, number, given, at)"
                        + " select ?, ?, coalesce(max(number), 0) + 1, ?, ? from identity.consent"
                        + " where person_id = ? and purpose = ? on conflict do nothing")
                .params(person.value(), purpose.name(), given, clock.instant().atOffset(ZoneOffset.UTC))
                .params(person.value(), purpose.name())
                .update();
    }
}
