package org.assay.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was done in an organization, by whom and when: each entry carries the hash of the one before it, so that a
/// changed or missing entry shows. The entry is written in the transaction of the deed: no deed without its entry.
@Component
public class AuditLog {
    private static final String START = "0".repeat(64);
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One deed.
    ///
    /// @param sequence from 1, without gaps
    /// @param actor who did it, or null for the platform itself
    /// @param action past participle and noun, such as `published entry`
    /// @param subject the id of what it was done to
    public record Entry(
            long sequence,
            Instant at,
            @Nullable PersonId actor,
            String action,
            String subject,
            String details,
            String previousHash,
            String hash) {

        /// SHA-256 over every other part, separated by line feeds, which none of them holds unescaped.
        String computedHash(OrganizationId organization) {
            var parts =
                    List.of(organization, sequence, at, String.valueOf(actor), action, subject, details, previousHash);
            return Secret.sha256(parts.stream()
                    .map(part -> String.valueOf(part).replace("\\", "\\\\").replace("\n", "\\n"))
                    .collect(Collectors.joining("\n")));
        }
    }

    /// Adds a deed of whoever is acting to the organization's log. Writers of one organization queue up here.
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(OrganizationId organization, String action, Object subject, Map<String, ?> details) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("audit " + organization)
                .query((row, _) -> row.getString(1))
                .single();
        var last = last(organization);
        var draft = new Entry(
                last == null ? 1 : last.sequence + 1,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Acting.now().person(),
                action,
                subject.toString(),
                new TreeMap<>(details).toString(),
                last == null ? START : last.hash,
                "");
        insert(organization, draft, draft.computedHash(organization));
    }

    /// Entries below `before`, newest first.
    @Transactional
    public List<Entry> list(OrganizationId organization, long before, int rows) {
        return jdbc.sql("select sequence, at, actor, action, subject, details, previous_hash, hash"
                        + " from identity.audit_entry where organization_id = ? and sequence < ?"
                        + " order by sequence desc limit ?")
                .params(organization.value(), before, rows)
                .query((row, _) -> new Entry(
                        row.getLong("sequence"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        person(row.getObject("actor", UUID.class)),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("details"),
                        row.getString("previous_hash"),
                        row.getString("hash")))
                .list();
    }

    /// The sequence number of the first entry that does not follow from the one before it; empty where all do.
    @Transactional
    public OptionalLong firstBreak(OrganizationId organization) {
        var previous = START;
        long expected = 1;
        for (var entry : list(organization, Long.MAX_VALUE, Integer.MAX_VALUE).reversed()) {
            var follows = entry.sequence == expected
                    && entry.previousHash.equals(previous)
                    && entry.hash.equals(entry.computedHash(organization));
            if (!follows) return OptionalLong.of(expected);
            previous = entry.hash;
            expected++;
        }
        return OptionalLong.empty();
    }

    private @Nullable Entry last(OrganizationId organization) {
        var newest = list(organization, Long.MAX_VALUE, 1);
        return newest.isEmpty() ? null : newest.getFirst();
    }

    private void insert(OrganizationId organization, Entry entry, String hash) {
        jdbc.sql("insert into identity.audit_entry"
                        + " (organization_id, sequence, at, actor, action, subject, details, previous_hash, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(organization.value(), entry.sequence, entry.at.atOffset(ZoneOffset.UTC))
                .param(entry.actor == null ? null : entry.actor.value())
                .params(entry.action, entry.subject, entry.details, entry.previousHash, hash)
                .update();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
