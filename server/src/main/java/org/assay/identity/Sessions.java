package org.assay.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who is signed in with which browser: rows, so that a restart ends no session and an end counts from the next click
/// on every process. The browser holds the secret, the row its hash.
///
/// A session costs each request one look-up by unique index; being used is written down at most once a minute.
@Repository
@Transactional
public class Sessions {
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);
    /// More than anybody has open; a page that lists them needs no second one.
    private static final int MOST_LISTED = 50;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final PeopleSettings settings;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Tenancy tenancy, PeopleSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.settings = settings;
        this.clock = clock;
    }

    /// One browser that is signed in.
    ///
    /// @param device what the browser says of itself, such as `Firefox on Linux`
    /// @param seenAt to the minute
    public record Session(
            UUID id,
            PersonId person,
            @Nullable OrganizationId organization,
            Login.Means means,
            String device,
            Instant beganAt,
            Instant seenAt) {}

    /// Begins a session and gives its secret, which is nowhere else.
    public Secret begin(PersonId person, Login.Means means, String device) {
        var secret = Secret.random();
        tenancy.as(Acting.person(person), () -> {
            jdbc.sql("insert into identity.session (id, person_id, token_hash, means, device, began_at, seen_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), person.value(), secret.hash(), means.name(), device, now(), now())
                    .update();
        });
        return secret;
    }

    /// The session of this secret, from now on seen; empty where it was ended, or lay idle or lasted too long. Call it
    /// in the hands of the secret's bearer.
    Optional<Session> seen(Secret secret) {
        var found = jdbc.sql(select("token_hash = ? and seen_at > ? and began_at > ?"))
                .params(secret.hash(), before(settings.idle()), before(settings.longest()))
                .query(Sessions::row)
                .optional();
        found.filter(session -> session.seenAt().plus(SEEN_STEP).isBefore(clock.instant()))
                .ifPresent(session -> jdbc.sql("update identity.session set seen_at = ? where id = ?")
                        .params(now(), session.id())
                        .update());
        return found;
    }

    /// Open sessions of a person, the one used last first; at most 50.
    public List<Session> list(PersonId person) {
        return jdbc.sql(select("person_id = ? and seen_at > ? and began_at > ?") + " order by seen_at desc, id limit "
                        + MOST_LISTED)
                .params(person.value(), before(settings.idle()), before(settings.longest()))
                .query(Sessions::row)
                .list();
    }

    void actFor(PersonId person, UUID session, OrganizationId organization) {
        tenancy.as(Acting.person(person), () -> {
            jdbc.sql("update identity.session set organization_id = ? where id = ?")
                    .params(organization.value(), session)
                    .update();
        });
    }

    /// Ends one session of a person. Harmless when repeated.
    public void end(PersonId person, UUID session) {
        end(person, "id = ?", session);
    }

    /// Ends all sessions of a person but `kept`; all of them where that is null.
    public int endOthers(PersonId person, @Nullable UUID kept) {
        return end(person, "id is distinct from ?", kept);
    }

    private int end(PersonId person, String which, @Nullable UUID session) {
        return tenancy.as(
                Acting.person(person),
                () -> jdbc.sql("update identity.session set ended_at = ? where person_id = ? and ended_at is null and "
                                + which)
                        .params(now(), person.value())
                        .param(session)
                        .update());
    }

    private static String select(String condition) {
        return "select id, person_id, organization_id, means, device, began_at, seen_at from identity.session"
                + " where ended_at is null and " + condition;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime before(Duration age) {
        return now().minus(age);
    }

    private static Session row(ResultSet row, int number) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        return new Session(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                organization == null ? null : new OrganizationId(organization),
                Login.Means.valueOf(row.getString("means")),
                row.getString("device"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }
}
