package org.assay.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Letters that are out: whose they are, for when one comes back or its reader wants no more of them.
@Repository
@Transactional
public class Postings {
    private static final int DAYS_KEPT = 90;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    Postings(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// A letter that is out.
    ///
    /// @param address the hash of where it went
    /// @param reason why it was sent, or null where that cannot be turned off
    /// @param returns how often it came back for now
    public record Posting(
            PersonId person,
            String address,
            String delivery,
            @Nullable Reason reason,
            int returns) {}

    /// Notes that a letter goes out, and gives the two secrets it carries. Forgets the person's old ones.
    Letter.Trace open(PersonId person, String address, String delivery, @Nullable Reason reason) {
        var token = Secret.random();
        var stop = Secret.random();
        tenancy.as(Acting.person(person), () -> {
            jdbc.sql("delete from notices.posting where person_id = ? and at < ?")
                    .params(person.value(), now().minusDays(DAYS_KEPT))
                    .update();
            jdbc.sql("insert into notices.posting (token_hash, stop_hash, person_id, address_hash, delivery_key,"
                            + " reason, at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(token(token.text()), stop.hash(), person.value(), Secret.ofAddress(address), delivery)
                    .param(reason == null ? null : reason.name())
                    .param(now())
                    .update();
        });
        return new Letter.Trace(shortened(token.text()), reason == null ? null : stop.text());
    }

    /// The letter that came back for good, once: empty where the token is not ours or it came back before.
    public Optional<Posting> bounced(String token) {
        return bearer(
                token(token),
                () -> find("token_hash = ? and bounced_at is null", token(token))
                        .map(found -> {
                            jdbc.sql("update notices.posting set bounced_at = ? where token_hash = ?")
                                    .params(now(), token(token))
                                    .update();
                            return found;
                        }));
    }

    /// The letter that came back for now, counted; empty where the token is not ours or it came back for good.
    public Optional<Posting> delayed(String token) {
        return bearer(token(token), () -> {
            jdbc.sql("update notices.posting set returns = returns + 1 where token_hash = ? and bounced_at is null")
                    .param(token(token))
                    .update();
            return find("token_hash = ? and bounced_at is null", token(token));
        });
    }

    /// The letter whose reader wants no more of its kind.
    public Optional<Posting> stopping(Secret stop) {
        return bearer(stop.hash(), () -> find("stop_hash = ?", stop.hash()));
    }

    private <T> T bearer(String hash, Supplier<T> work) {
        return tenancy.as(Acting.bearer(hash), work);
    }

    private Optional<Posting> find(String condition, String hash) {
        return jdbc.sql("select person_id, address_hash, delivery_key, reason, returns from notices.posting where "
                        + condition)
                .param(hash)
                .query((row, _) -> new Posting(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("address_hash"),
                        row.getString("delivery_key"),
                        row.getString("reason") == null ? null : Reason.valueOf(row.getString("reason")),
                        row.getInt("returns")))
                .optional();
    }

    /// Mail servers may change the case of an address, and some cut it: 26 digits and small letters are 129 bits.
    private static String shortened(String text) {
        return new java.math.BigInteger(Secret.sha256(text).substring(0, 32), 16).toString(36);
    }

    private static String token(String text) {
        var isWhole = text.length() > 26;
        return Secret.sha256("posting:" + (isWhole ? shortened(text) : text.toLowerCase(java.util.Locale.ROOT)));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }
}
