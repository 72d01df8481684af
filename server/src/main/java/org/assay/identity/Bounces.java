package org.assay.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which addresses take mail, and which sent it back. Every question is asked on behalf of the person.
@Repository
@Transactional
public class Bounces {
    private static final int LONGEST_REASON = 300;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    Bounces(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// An address that sent mail back.
    ///
    /// @param why as the mail server said it, on one line
    public record Bounce(String address, String why, Instant at) {}

    /// Where somebody can be written to, best first: confirmed addresses, oldest first; else the ones not confirmed
    /// yet. Never one that bounced. Empty where no mail reaches them.
    public List<String> reachable(PersonId person) {
        return tenancy.as(
                Acting.person(person),
                () -> jdbc.sql("select address from identity.address a where person_id = ? and bounced_at is null"
                                + " and (confirmed_at is not null or not exists (select 1 from identity.address b"
                                + " where b.person_id = a.person_id and b.confirmed_at is not null))"
                                + " order by confirmed_at nulls last, address limit 10")
                        .param(person.value())
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    /// Records that mail to this address came back. Whether that is news.
    ///
    /// @param hash of the address, see [Secret#ofAddress]
    public boolean record(PersonId person, String hash, String why) {
        var reason = why.replaceAll("\\p{Cntrl}+", " ").strip();
        var kept = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return tenancy.as(
                        Acting.person(person),
                        () -> jdbc.sql("update identity.address set bounced_at = ?, bounce_reason = ?"
                                        + " where person_id = ? and address_hash = ? and bounced_at is null")
                                .params(now(), kept, person.value(), hash)
                                .update())
                == 1;
    }

    /// The addresses of somebody that sent mail back, newest first.
    public List<Bounce> of(PersonId person) {
        return tenancy.as(
                Acting.person(person),
                () -> jdbc.sql("select address, bounce_reason, bounced_at from identity.address"
                                + " where person_id = ? and bounced_at is not null order by bounced_at desc limit 10")
                        .param(person.value())
                        .query((row, _) -> new Bounce(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                        .list());
    }

    /// The person says that the address takes mail again. Harmless when repeated.
    public void clear(PersonId person, String address) {
        tenancy.as(Acting.person(person), () -> {
            jdbc.sql("update identity.address set bounced_at = null, bounce_reason = null"
                            + " where person_id = ? and address_hash = ?")
                    .params(person.value(), Secret.ofAddress(address))
                    .update();
        });
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }
}
