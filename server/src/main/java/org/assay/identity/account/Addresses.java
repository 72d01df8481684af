package org.assay.identity.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The addresses of people, each of one person only. Call these in the hands of that person.
@Repository
@Transactional
public class Addresses {
    /// More than anybody reads mail at.
    static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    Addresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Somebody's, the one that letters go to first.
    public List<Address> list(PersonId person) {
        return jdbc.sql("select address, address_hash, confirmed_at, is_primary from identity.address"
                        + " where person_id = ? order by is_primary desc, confirmed_at nulls last, address")
                .param(person.value())
                .query((row, number) -> {
                    var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
                    return new Address(
                            row.getString("address"),
                            row.getString("address_hash"),
                            confirmed == null ? null : confirmed.toInstant(),
                            number == 0);
                })
                .list();
    }

    /// Adds a confirmed address. Refuses one that is somebody's: whoever calls has proved that they read mail there.
    void add(PersonId person, String address) {
        int added = jdbc.sql("insert into identity.address (person_id, address, address_hash, confirmed_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(person.value(), address.strip(), Secret.ofAddress(address), now())
                .update();
        if (added == 0) throw Refusal.conflict("This address belongs to an account already. Sign in with it instead.");
    }

    /// Lets letters go to this address from now on. Only a confirmed one will do.
    void choose(PersonId person, String key) {
        jdbc.sql("update identity.address set is_primary = false where person_id = ? and is_primary")
                .param(person.value())
                .update();
        int chosen = jdbc.sql("update identity.address set is_primary = true"
                        + " where person_id = ? and address_hash = ? and confirmed_at is not null")
                .params(person.value(), key)
                .update();
        if (chosen == 0) throw Refusal.notFound("You have no such address, or it is not confirmed.");
    }

    /// Takes an address away, but never the last one that was confirmed.
    void remove(PersonId person, String key) {
        var own = list(person);
        if (own.stream().noneMatch(address -> address.key().equals(key))) {
            throw Refusal.notFound("You have no such address.");
        }
        var left = own.stream()
                .filter(address -> !address.key().equals(key) && address.isConfirmed())
                .count();
        if (left == 0) throw Refusal.conflict("Nobody could sign in any more. Confirm another address first.");
        jdbc.sql("delete from identity.address where person_id = ? and address_hash = ?")
                .params(person.value(), key)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
