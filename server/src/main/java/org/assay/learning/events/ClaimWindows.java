package org.assay.learning.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.live.LiveSessionId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Claim windows with their codes and who was admitted.
@Repository
@Transactional
class ClaimWindows {
    private static final String WINDOW = "select id, organization_id, offering_id, session_id, opens_at, closes_at,"
            + " cap, admitted, stopped_at from learning.claim_window where ";
    private static final String CODE = "select id, window_id, organization_id, code, for_one, used_at, revoked_at"
            + " from learning.claim_code where ";
    private final JdbcClient jdbc;

    ClaimWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody who claimed.
    record Admission(PersonId learner, EnrolmentId enrolment, Instant at) {}

    ClaimWindow get(ClaimWindowId id) {
        return jdbc.sql(WINDOW + "id = ?")
                .param(id.value())
                .query(ClaimWindows::window)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such claim."));
    }

    /// The window, held until the transaction ends: of all who claim at once, one after the other.
    ClaimWindow lock(ClaimWindowId id) {
        return jdbc.sql(WINDOW + "id = ? for update")
                .param(id.value())
                .query(ClaimWindows::window)
                .single();
    }

    /// Those of an offering, newest first, at most 100.
    List<ClaimWindow> in(OfferingId offering) {
        return jdbc.sql(WINDOW + "offering_id = ? order by made_at desc, id limit 100")
                .param(offering.value())
                .query(ClaimWindows::window)
                .list();
    }

    void add(ClaimWindow window, Instant at) {
        jdbc.sql("insert into learning.claim_window (id, organization_id, offering_id, session_id, opens_at, closes_at,"
                        + " cap, made_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(window.id().value(), window.organization().value())
                .params(window.offering().value(), window.session().value())
                .params(at(window.opens()), at(window.closes()), window.cap(), at(at))
                .update();
    }

    void change(ClaimWindowId id, Instant closes, int cap) {
        jdbc.sql("update learning.claim_window set closes_at = ?, cap = ?, stopped_at = null where id = ?")
                .params(at(closes), cap, id.value())
                .update();
    }

    void stop(ClaimWindowId id, Instant at) {
        jdbc.sql("update learning.claim_window set stopped_at = ? where id = ? and stopped_at is null")
                .params(at(at), id.value())
                .update();
    }

    void addCode(ClaimCode code) {
        jdbc.sql("insert into learning.claim_code (id, window_id, organization_id, code, code_hash, for_one)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(code.id().value(), code.window().value())
                .params(code.organization().value(), code.code(), ClaimCode.hash(code.code()), code.isForOne())
                .update();
    }

    /// For whoever bears the code's hash.
    Optional<ClaimCode> code(String typed) {
        return jdbc.sql(CODE + "code_hash = ?")
                .param(ClaimCode.hash(typed))
                .query(ClaimWindows::code)
                .optional();
    }

    /// Those of a window that stand, the one for everybody first, at most 1,001.
    List<ClaimCode> codes(ClaimWindowId window) {
        return jdbc.sql(CODE + "window_id = ? order by for_one, code limit 1001")
                .param(window.value())
                .query(ClaimWindows::code)
                .list();
    }

    /// False where it was used or revoked before.
    boolean use(ClaimCodeId id, Instant at) {
        return jdbc.sql("update learning.claim_code set used_at = ? where id = ? and used_at is null"
                                + " and revoked_at is null")
                        .params(at(at), id.value())
                        .update()
                == 1;
    }

    void revoke(ClaimCodeId id, Instant at) {
        jdbc.sql("update learning.claim_code set revoked_at = ? where id = ? and revoked_at is null")
                .params(at(at), id.value())
                .update();
    }

    Optional<EnrolmentId> admission(ClaimWindowId window, PersonId learner) {
        return jdbc.sql("select enrolment_id from learning.admission where window_id = ? and learner_id = ?")
                .params(window.value(), learner.value())
                .query((row, _) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .optional();
    }

    boolean isAdmitted(EnrolmentId enrolment) {
        return jdbc.sql("select exists (select 1 from learning.admission where enrolment_id = ?)")
                .param(enrolment.value())
                .query(Boolean.class)
                .single();
    }

    void admit(ClaimWindow window, Enrolment enrolment, ClaimCodeId code, Instant at) {
        jdbc.sql("insert into learning.admission (window_id, learner_id, organization_id, enrolment_id, code_id,"
                        + " admitted_at) values (?, ?, ?, ?, ?, ?)")
                .params(window.id().value(), enrolment.learner().value())
                .params(window.organization().value(), enrolment.id().value(), code.value(), at(at))
                .update();
        jdbc.sql("update learning.claim_window set admitted = admitted + 1 where id = ?")
                .param(window.id().value())
                .update();
    }

    /// Who claimed, newest first.
    List<Admission> admissions(ClaimWindowId window, int from, int rows) {
        return jdbc.sql("select learner_id, enrolment_id, admitted_at from learning.admission where window_id = ?"
                        + " order by admitted_at desc, learner_id offset ? limit ?")
                .params(window.value(), from, rows)
                .query((row, _) -> new Admission(
                        new PersonId(row.getObject(1, UUID.class)),
                        new EnrolmentId(row.getObject(2, UUID.class)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static ClaimWindow window(ResultSet row, int number) throws SQLException {
        return new ClaimWindow(
                new ClaimWindowId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new OfferingId(row.getObject("offering_id", UUID.class)),
                new LiveSessionId(row.getObject("session_id", UUID.class)),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getInt("cap"),
                row.getInt("admitted"),
                instant(row, "stopped_at"));
    }

    private static ClaimCode code(ResultSet row, int number) throws SQLException {
        return new ClaimCode(
                new ClaimCodeId(row.getObject("id", UUID.class)),
                new ClaimWindowId(row.getObject("window_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("code"),
                row.getBoolean("for_one"),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }
}
