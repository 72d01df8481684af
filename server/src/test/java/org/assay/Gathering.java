package org.assay;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.catalog.Approval;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Particulars;
import org.assay.catalog.Requirement;
import org.assay.catalog.Scheduling;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Secret;
import org.assay.learning.Enrolling;
import org.assay.learning.Enrolment;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSession.Span;
import org.assay.learning.live.LiveSession.Venue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// An open offering of a micro-credential for having been there, in a classroom: Anneli presents, and people come.
public final class Gathering {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public final Classroom room;
    public final OfferingId offering;
    public final EntryVersion entry = new EntryVersion(EntryId.random(), 1);

    /// @param requirement such as an `Attendance`
    public Gathering(Classroom room, ClaimType claim, Requirement requirement) {
        this.room = room;
        var transaction = new TransactionTemplate(room.bean(PlatformTransactionManager.class));
        room.asMira(() -> {
            transaction.executeWithoutResult(_ -> publish(claim, requirement));
            room.bean(Memberships.class).grant(room.organization, room.anneli, Role.INSTRUCTOR, room.mira);
            return true;
        });
        offering = room.asMira(() -> room.bean(Scheduling.class).plan(entry)).id();
        room.asMira(() -> {
            room.bean(Scheduling.class).open(offering);
            return true;
        });
    }

    public static Gathering attended(Classroom room, String fraction, int sessions) {
        return new Gathering(room, ClaimType.ATTENDED, new Requirement.Attendance(new BigDecimal(fraction), sessions));
    }

    /// A session that began so many minutes ago, on site and online, for so many minutes.
    public LiveSession session(int minutesAgo, int minutes) {
        return session(minutesAgo, minutes, new Venue("Room 4", "https://meet.aldermere.example/4", 30));
    }

    public LiveSession session(int minutesAgo, int minutes, Venue venue) {
        var start = now().minus(Duration.ofMinutes(minutesAgo));
        var span = new Span(start, start.plus(Duration.ofMinutes(minutes)), BERLIN);
        var details = new Convening.Details("Spring meeting", venue, room.anneli);
        return room.asMira(() -> room.bean(Convening.class).plan(offering, details, List.of(span)))
                .getFirst();
    }

    public Instant now() {
        return room.bean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public Enrolment enrol(PersonId person) {
        return room.as(Acting.person(person), () -> room.bean(Enrolling.class).enrol(person, offering));
    }

    /// One text of a row about something of the organization's.
    public String text(String sql, Object id) {
        return in(
                Acting.organization(room.organization),
                () -> room.bean(JdbcClient.class)
                        .sql(sql)
                        .param(UUID.fromString(id.toString()))
                        .query(String.class)
                        .single());
    }

    /// The secret of a calendar address of somebody.
    public String feed(PersonId person) {
        var secret = new Secret("calendar-" + person);
        in(
                Acting.person(person),
                () -> room.bean(JdbcClient.class)
                        .sql("insert into learning.calendar_feed (id, person_id, secret_hash, made_at)"
                                + " values (gen_random_uuid(), ?, ?, now())")
                        .params(person.value(), secret.hash())
                        .update());
        return secret.text();
    }

    private <T> T in(Acting acting, Supplier<T> work) {
        var transaction = new TransactionTemplate(room.bean(PlatformTransactionManager.class));
        return room.as(acting, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private void publish(ClaimType claim, Requirement requirement) {
        UUID id = entry.entry().value();
        var jdbc = room.bean(JdbcClient.class);
        jdbc.sql("insert into catalog.entry (id, organization_id, started_by, started_at) values (?, ?, ?, now())")
                .params(id, room.organization.value(), room.mira.value())
                .update();
        jdbc.sql("insert into catalog.published_entry (entry_id, number, organization_id, definition, content_hash,"
                        + " published_by, published_at) values (:id, 1, :organization, :json,"
                        + " encode(sha256(convert_to(:json, 'UTF8')), 'hex'), :by, now())")
                .param("id", id)
                .param("organization", room.organization.value())
                .param("json", JsonMapper.shared().writeValueAsString(definition(claim, requirement)))
                .param("by", room.joris.value())
                .update();
    }

    private static Definition definition(ClaimType claim, Requirement requirement) {
        return new Definition(
                        "Open Data Evening",
                        "Was at an evening about open data.",
                        "en",
                        "data",
                        6,
                        1,
                        2,
                        null,
                        null,
                        "Being there is recorded. Nobody judges what was learnt.",
                        "Anybody.",
                        List.of(new Definition.Claim("there", "say what was shown at the evening")),
                        List.of(),
                        List.of(),
                        requirement,
                        Approval.WHEN_REFERRED)
                .with(Particulars.of(claim));
    }
}
