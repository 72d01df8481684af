package org.assay.identity.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Checks the chain of the audit log piece by piece, and remembers how far it was found whole. What was checked is not
/// hashed again until somebody begins anew.
@Service
@Transactional
public class Checking {
    /// So many entries are hashed when the log is looked at.
    private static final int GLANCE = 1000;
    /// And so many when somebody asks.
    private static final int PIECE = 20_000;

    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    Checking(AuditLog log, JdbcClient jdbc, Clock clock) {
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How far the check came.
    ///
    /// @param sequence of the last entry that was found to follow; 0 where none was checked
    /// @param total how many entries there are
    /// @param begunAt when the check began at the first entry
    /// @param brokenAt the entry that does not follow, or null
    public record Progress(
            long sequence,
            long total,
            Instant begunAt,
            Instant checkedAt,
            @Nullable Long brokenAt) {
        public boolean isDone() {
            return brokenAt != null || sequence >= total;
        }
    }

    private record Kept(
            long sequence,
            String hash,
            Instant begunAt,
            @Nullable Long brokenAt) {}

    /// Goes on a little from where the last check ended.
    Progress glance(OrganizationId organization) {
        return go(organization, GLANCE);
    }

    /// Goes on a good piece.
    Progress goOn(OrganizationId organization) {
        return go(organization, PIECE);
    }

    /// Forgets what was found, and begins at the first entry.
    Progress beginAnew(OrganizationId organization) {
        jdbc.sql("delete from identity.audit_check where organization_id = ?")
                .param(organization.value())
                .update();
        return goOn(organization);
    }

    private Progress go(OrganizationId organization, int rows) {
        var now = clock.instant();
        var kept = kept(organization).orElse(new Kept(0, "", now, null));
        var walk = new AuditLog.Walk(organization, kept.sequence, kept.hash);
        if (kept.brokenAt == null) walk.go(log.following(organization, kept.sequence, rows));
        var total = log.length(organization);
        // Entries at the end may be missing altogether: then nothing follows, and less is there than was checked.
        var isShort = total < walk.sequence();
        var brokenAt = kept.brokenAt != null
                ? kept.brokenAt
                : walk.isBroken() ? Long.valueOf(walk.sequence() + 1) : isShort ? Long.valueOf(total + 1) : null;
        keep(organization, walk, kept.begunAt, now, brokenAt);
        return new Progress(walk.sequence(), total, kept.begunAt, now, brokenAt);
    }

    private Optional<Kept> kept(OrganizationId organization) {
        return jdbc.sql(
                        "select sequence, hash, begun_at, broken_at from identity.audit_check where organization_id = ?")
                .param(organization.value())
                .query((row, _) -> new Kept(
                        row.getLong("sequence"),
                        row.getString("hash"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        (Long) row.getObject("broken_at")))
                .optional();
    }

    private void keep(
            OrganizationId organization, AuditLog.Walk walk, Instant begunAt, Instant now, @Nullable Long brokenAt) {
        jdbc.sql("insert into identity.audit_check (organization_id, sequence, hash, begun_at, checked_at, broken_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (organization_id) do update"
                        + " set sequence = excluded.sequence, hash = excluded.hash, begun_at = excluded.begun_at,"
                        + " checked_at = excluded.checked_at, broken_at = excluded.broken_at")
                .params(organization.value(), walk.sequence(), walk.hash())
                .params(begunAt.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .param(brokenAt)
                .update();
    }
}
