package org.assay.authorization;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assay.Gathering;
import org.assay.identity.Acting;
import org.assay.identity.Secret;
import org.assay.learning.events.Hosting;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSession;
import org.assay.notices.Notice;
import org.assay.notices.Reason;
import org.assay.notices.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What learners and teachers do together in an offering: hand in, discuss, report, meet.
final class Classwork {
    private final Things things;

    Classwork(Things things) {
        this.things = things;
    }

    void add() {
        live();
        notice();
        discussion();
        defect();
        submission();
    }

    private void submission() {
        var submission = UUID.randomUUID();
        things.inTransaction(
                new Acting(things.room.organization, things.room.ines, null),
                () -> things.room
                        .bean(JdbcClient.class)
                        .sql("insert into learning.submission (id, organization_id, offering_id, unit_id, enrolment_id,"
                                + " learner_id, number, text, link, late, handed_in_at)"
                                + " values (?, ?, ?, ?, ?, ?, 1, 'A plan.', '', false, now())")
                        .params(
                                submission,
                                things.room.organization.value(),
                                things.room.offering.value(),
                                UUID.randomUUID())
                        .params(UUID.fromString(things.ids.get("enrolment")), things.room.ines.value())
                        .update());
        things.put("submission", submission);
        things.guard(submission);
    }

    private void defect() {
        var defect = UUID.randomUUID();
        things.inTransaction(
                new Acting(things.room.organization, things.room.mira, null),
                () -> things.room
                        .bean(JdbcClient.class)
                        .sql("insert into learning.defect (id, organization_id, offering_id, unit_id, title, state,"
                                + " created_at) values (?, ?, ?, ?, 'A link leads nowhere', 'NEW', now())")
                        .params(
                                defect,
                                things.room.organization.value(),
                                things.room.offering.value(),
                                UUID.randomUUID())
                        .update());
        things.put("defect", defect);
        things.guard(defect);
    }

    private void discussion() {
        var topic = UUID.randomUUID();
        var post = UUID.randomUUID();
        var acting = new Acting(things.room.organization, things.room.ines, null);
        things.inTransaction(acting, () -> {
            var jdbc = things.room.bean(JdbcClient.class);
            jdbc.sql("insert into learning.thread (id, organization_id, offering_id, title, author_id, posts, last_at)"
                            + " values (?, ?, ?, 'Weights', ?, 1, now())")
                    .params(
                            topic,
                            things.room.organization.value(),
                            things.room.offering.value(),
                            things.room.ines.value())
                    .update();
            return jdbc.sql("insert into learning.post (id, organization_id, thread_id, number, author_id, teaches,"
                            + " body, at) values (?, ?, ?, 1, ?, false, 'How large may one be?', now())")
                    .params(post, things.room.organization.value(), topic, things.room.ines.value())
                    .update();
        });
        things.put("topic", topic);
        things.put("post", post);
    }

    private void notice() {
        var notice = Notice.of(
                things.room.ines, "test " + things.room.ines, Reason.FEEDBACK, "/learn", "Something is there");
        things.room.bean(Telling.class).tell(notice);
        things.put("notice", notice.id());
        things.guard(notice.id());
        things.put("unsubscribe/{secret}", things.mailed("/unsubscribe/"));
    }

    /// A live session of the offering that is on, and an event of another one with a code on its wall.
    private void live() {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(300);
        var span = new LiveSession.Span(start, start.plusSeconds(5400), ZoneOffset.UTC);
        var details = new Convening.Details("Seminar", new LiveSession.Venue("Room 4", null, null), things.room.anneli);
        var session = things.room
                .asMira(() -> things.room.bean(Convening.class).plan(things.room.offering, details, List.of(span)))
                .getFirst();
        things.put("session", session.id());
        var gathering = Gathering.attended(things.room, "0.8", 1);
        var evening = gathering.session(5, 90);
        var window = things.room.asMira(
                () -> things.room.bean(Hosting.class).open(evening.id(), start, start.plusSeconds(5400), 50, 0));
        things.put("window", window.id());
        things.guard(window.id());
        things.put(
                "codes/{code}",
                text(
                        "select id::text from learning.claim_code where window_id = ?",
                        window.id().value()));
        things.put(
                "e/{code}",
                text(
                        "select code from learning.claim_code where window_id = ?",
                        window.id().value()));
        var secret = new Secret("calendar-" + things.room.ines);
        var transaction = new TransactionTemplate(things.room.bean(PlatformTransactionManager.class));
        things.room.asInes(() -> transaction.execute(_ -> things.room
                .bean(JdbcClient.class)
                .sql("insert into learning.calendar_feed (id, person_id, secret_hash, made_at)"
                        + " values (gen_random_uuid(), ?, ?, now())")
                .params(things.room.ines.value(), secret.hash())
                .update()));
        things.put("calendar/{secret}", secret.text());
    }

    private String text(String sql, Object value) {
        return things.inTransaction(
                new Acting(things.room.organization, things.room.mira, null),
                () -> things.room
                        .bean(JdbcClient.class)
                        .sql(sql)
                        .param(value)
                        .query(String.class)
                        .single());
    }
}
