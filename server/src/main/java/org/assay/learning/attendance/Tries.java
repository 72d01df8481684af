package org.assay.learning.attendance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assay.identity.PersonId;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Every code that somebody entered for a session, and from which device.
@Repository
@Transactional
class Tries {
    private final JdbcClient jdbc;

    Tries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Outcome {
        RIGHT,
        LATE,
        WRONG,
        REPEATED
    }

    void add(LiveSession session, PersonId learner, Outcome outcome, @Nullable String device, Instant at) {
        jdbc.sql("insert into learning.code_try (session_id, learner_id, organization_id, tried_at, outcome, device)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        session.id().value(),
                        learner.value(),
                        session.organization().value())
                .params(at.atOffset(ZoneOffset.UTC), outcome.name())
                .param(device)
                .update();
    }

    int wrong(LiveSessionId session, PersonId learner, Instant since) {
        return jdbc.sql("select count(*) from learning.code_try where session_id = ? and learner_id = ?"
                        + " and tried_at > ? and outcome = 'WRONG'")
                .params(session.value(), learner.value(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// When the oldest wrong one since then was entered.
    Optional<Instant> firstWrong(LiveSessionId session, PersonId learner, Instant since) {
        return jdbc.sql("select tried_at from learning.code_try where session_id = ? and learner_id = ?"
                        + " and tried_at > ? and outcome = 'WRONG' order by tried_at limit 1")
                .params(session.value(), learner.value(), since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Whether this device checked somebody else in.
    boolean isShared(LiveSessionId session, PersonId learner, @Nullable String device) {
        if (device == null) return false;
        return jdbc.sql("select exists (select 1 from learning.code_try where session_id = ? and device = ?"
                        + " and learner_id <> ? and outcome in ('RIGHT', 'LATE'))")
                .params(session.value(), device, learner.value())
                .query(Boolean.class)
                .single();
    }
}
