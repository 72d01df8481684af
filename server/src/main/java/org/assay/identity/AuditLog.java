package org.assay.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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
    private static final int STRIDE = 2000;
    private static final String SELECT =
            "select sequence, at, actor, action, subject, details, previous_hash, hash from identity.audit_entry";
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

    /// What to look for; null means anything.
    ///
    /// @param actors whose deeds; an empty list finds nothing
    /// @param words in the action, the subject or the details, whatever their case
    /// @param from the first instant
    /// @param until the first instant that is too late
    public record Search(
            @Nullable List<PersonId> actors,
            @Nullable String words,
            @Nullable Instant from,
            @Nullable Instant until) {
        public static final Search ANYTHING = new Search(null, null, null, null);

        public boolean finds(Entry entry) {
            var text = (entry.action + "\n" + entry.subject + "\n" + entry.details).toLowerCase(Locale.ROOT);
            return (actors == null || (entry.actor != null && actors.contains(entry.actor)))
                    && (words == null || text.contains(words.toLowerCase(Locale.ROOT)));
        }
    }

    /// Entries below `before`, newest first.
    @Transactional
    public List<Entry> list(OrganizationId organization, long before, int rows) {
        return list(organization, before, rows, Search.ANYTHING);
    }

    /// What `search` finds among the `rows` entries below `before`, newest first: so much is read, however little is
    /// found.
    @Transactional
    public List<Entry> list(OrganizationId organization, long before, int rows, Search search) {
        return window(organization, before, rows, search).stream()
                .filter(search::finds)
                .toList();
    }

    /// The entries below `before` in the time that is searched, newest first.
    @Transactional
    public List<Entry> window(OrganizationId organization, long before, int rows, Search search) {
        var from = search.from == null ? Instant.EPOCH : search.from;
        var until = search.until == null ? Instant.parse("9999-01-01T00:00:00Z") : search.until;
        return jdbc.sql(SELECT + " where organization_id = ? and sequence < ? and at >= ? and at < ?"
                        + " order by sequence desc limit ?")
                .params(organization.value(), before, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .param(rows)
                .query(AuditLog::row)
                .list();
    }

    /// Entries above `after`, oldest first.
    @Transactional
    public List<Entry> following(OrganizationId organization, long after, int rows) {
        return jdbc.sql(SELECT + " where organization_id = ? and sequence > ? order by sequence limit ?")
                .params(organization.value(), after, rows)
                .query(AuditLog::row)
                .list();
    }

    /// How many entries there are.
    @Transactional
    public long length(OrganizationId organization) {
        var last = last(organization);
        return last == null ? 0 : last.sequence;
    }

    /// The sequence number of the first entry that does not follow from the one before it; empty where all do. Hashes
    /// the whole log: pages ask [org.assay.identity.audit.Checking] instead.
    @Transactional
    public OptionalLong firstBreak(OrganizationId organization) {
        var walk = new Walk(organization, 0, START);
        while (!walk.isBroken() && walk.go(following(organization, walk.sequence, STRIDE)) > 0) {
            // the walk itself keeps how far it came
        }
        return walk.isBroken() ? OptionalLong.of(walk.sequence + 1) : OptionalLong.empty();
    }

    /// Goes along the chain, entry by entry, as far as each follows from the one before it.
    public static final class Walk {
        private final OrganizationId organization;
        private long sequence;
        private String hash;
        private boolean broken;

        /// @param sequence of the last entry that was found to follow; 0 at the start
        /// @param hash of that entry
        public Walk(OrganizationId organization, long sequence, String hash) {
            this.organization = organization;
            this.sequence = sequence;
            this.hash = sequence == 0 ? START : hash;
        }

        /// How many of the next entries were looked at.
        public int go(List<Entry> next) {
            for (var entry : next) {
                var follows = entry.sequence == sequence + 1
                        && entry.previousHash.equals(hash)
                        && entry.hash.equals(entry.computedHash(organization));
                if (!follows) {
                    broken = true;
                    break;
                }
                sequence = entry.sequence;
                hash = entry.hash;
            }
            return next.size();
        }

        public boolean isBroken() {
            return broken;
        }

        /// The last entry that follows.
        public long sequence() {
            return sequence;
        }

        public String hash() {
            return hash;
        }
    }

    private @Nullable Entry last(OrganizationId organization) {
        var newest = list(organization, Long.MAX_VALUE, 1, Search.ANYTHING);
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

    private static Entry row(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                person(row.getObject("actor", UUID.class)),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
