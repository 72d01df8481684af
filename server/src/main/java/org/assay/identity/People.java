package org.assay.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// People and their addresses: seen by themselves and by the organizations that they belong to.
@Repository
@Transactional
public class People {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    People(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no such person."));
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select id, name from identity.person where id = ?")
                .param(id.value())
                .query(People::row)
                .optional();
    }

    /// How somebody wants to be called and spoken to; empty where they are gone.
    public Optional<Preferences> preferences(PersonId id) {
        return jdbc.sql("select name, preferred_name, language, zone from identity.person"
                        + " where id = ? and erased_at is null")
                .param(id.value())
                .query((row, _) -> new Preferences(
                        row.getString("name"),
                        row.getString("preferred_name"),
                        row.getString("language"),
                        row.getString("zone")))
                .optional();
    }

    /// Keeps them as their owner wrote them.
    public void prefer(PersonId id, Preferences preferences) {
        jdbc.sql("update identity.person set name = ?, preferred_name = ?, language = ?, zone = ? where id = ?")
                .param(preferences.name().strip())
                .param(preferences.preferredName())
                .param(preferences.language())
                .param(preferences.zone())
                .param(id.value())
                .update();
    }

    /// Those of `ids` that may be seen, by name.
    public List<Person> list(List<PersonId> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select id, name from identity.person where id in (:ids) order by name")
                .param("ids", ids.stream().map(PersonId::value).toList())
                .query(People::row)
                .list();
    }

    /// Whose address this is. The caller must already have reason to know: the address was proved or typed by staff.
    public Optional<PersonId> at(String address) {
        return tenancy.as(
                Acting.bearer(Secret.ofAddress(address)),
                () -> jdbc.sql("select person_id from identity.address where address_hash = ?")
                        .param(Secret.ofAddress(address))
                        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                        .optional());
    }

    /// Who is reached at an address; somebody new, whose address nobody has confirmed yet, where nobody is. Of several
    /// that ask at once one adds them.
    public PersonId at(String address, String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("address " + Secret.ofAddress(address))
                .query((row, _) -> row.getString(1))
                .single();
        return at(address).orElseGet(() -> add(PersonId.random(), name, address).id());
    }

    /// Adds a person who is reached at `address`, not yet confirmed.
    public Person add(PersonId id, String name, String address) {
        return tenancy.as(Acting.person(id), () -> {
            jdbc.sql("insert into identity.person (id, name, created_at) values (?, ?, ?)")
                    .params(id.value(), name.strip(), now())
                    .update();
            jdbc.sql("insert into identity.address (person_id, address, address_hash) values (?, ?, ?)")
                    .params(id.value(), address.strip(), Secret.ofAddress(address))
                    .update();
            return new Person(id, name.strip());
        });
    }

    /// Records that the person read mail at this address. Harmless when repeated.
    public void confirm(PersonId id, String address) {
        tenancy.as(Acting.person(id), () -> {
            jdbc.sql("update identity.address set confirmed_at = ? where address_hash = ? and confirmed_at is null")
                    .params(now(), Secret.ofAddress(address))
                    .update();
        });
    }

    public void rename(PersonId id, String name) {
        jdbc.sql("update identity.person set name = ? where id = ?")
                .params(name.strip(), id.value())
                .update();
    }

    /// Where to write to somebody: their primary address, else the oldest confirmed, else the only one.
    public String address(PersonId id) {
        return jdbc.sql("select address from identity.address where person_id = ?"
                        + " order by is_primary desc, confirmed_at nulls last limit 1")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .optional()
                .orElseThrow(() -> Refusal.notFound("This person has no address."));
    }

    /// Where to write to each of those of `ids` that may be seen and have an address: see [#address].
    public Map<PersonId, String> mailing(Collection<PersonId> ids) {
        var mailing = new HashMap<PersonId, String>();
        jdbc.sql("select distinct on (person_id) person_id, address from identity.address where person_id = any(?)"
                        + " order by person_id, is_primary desc, confirmed_at nulls last")
                .param(ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    mailing.put(new PersonId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return mailing;
    }

    /// Every address of those of `ids` that may be seen, in lower case.
    public Map<PersonId, List<String>> addresses(Collection<PersonId> ids) {
        var addresses = new HashMap<PersonId, List<String>>();
        if (ids.isEmpty()) return addresses;
        jdbc.sql("select person_id, lower(address) from identity.address where person_id in (:ids)")
                .param("ids", ids.stream().map(PersonId::value).toList())
                .query(row -> {
                    addresses
                            .computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return addresses;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Person row(ResultSet row, int number) throws SQLException {
        return new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
    }
}
