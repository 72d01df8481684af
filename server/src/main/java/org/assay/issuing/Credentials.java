package org.assay.issuing;

import java.lang.reflect.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assay.awarding.Award;
import org.assay.awarding.AwardId;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.credential.SignedCredential;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.IssuedCredential.Cause;
import org.assay.issuing.IssuedCredential.Revocation;
import org.assay.issuing.IssuedCredential.Suspension;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All issued credentials: an organization sees those it issued, a learner their own.
@Repository
@Transactional
public class Credentials {
    private static final String SELECT = "select c.id, c.organization_id, c.learner_id, c.learner_name, c.award_id,"
            + " c.entry_id, c.entry_version, c.title, c.signed, c.status_list, c.status_index, c.issued_at,"
            + " c.valid_until, r.revoked_by, r.revoked_at, r.reason, r.cause, s.number, s.suspended_by, s.suspended_at,"
            + " s.reason as suspended_why, s.reply_until"
            + " from issuing.credential c left join issuing.revocation r on r.credential_id = c.id"
            + " left join issuing.suspension s on s.credential_id = c.id and not exists (select"
            + " from issuing.reinstatement e where e.credential_id = s.credential_id and e.number = s.number) where ";
    private static final String STATE = "case when r.cause = 'SUPERSEDED' then 'SUPERSEDED'"
            + " when r.credential_id is not null then 'REVOKED'"
            + " when s.credential_id is not null then 'SUSPENDED'"
            + " when c.valid_until < :now then 'EXPIRED' else 'VALID' end";
    private final JdbcClient jdbc;
    private final Clock clock;

    Credentials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public IssuedCredential get(CredentialId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no such credential."));
    }

    public Optional<IssuedCredential> find(CredentialId id) {
        return jdbc.sql(SELECT + "c.id = ?").param(id.value()).query(this::row).optional();
    }

    /// The newest credential of an award; empty until it is issued.
    public Optional<IssuedCredential> of(AwardId award) {
        return jdbc.sql(SELECT + "c.award_id = ? order by c.edition desc limit 1")
                .param(award.value())
                .query(this::row)
                .optional();
    }

    /// Which of the awards have a credential, and which is the newest one.
    public Map<AwardId, CredentialId> of(List<AwardId> awards) {
        var found = new HashMap<AwardId, CredentialId>();
        if (awards.isEmpty()) return found;
        jdbc.sql("select award_id, id from issuing.credential where award_id in (:awards) order by edition")
                .param("awards", awards.stream().map(AwardId::value).toList())
                .query(row -> {
                    found.put(
                            new AwardId(row.getObject(1, UUID.class)), new CredentialId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    /// What a credential rests on.
    public record Origin(CredentialId credential, AwardId award, EntryVersion entry) {}

    /// The same for many, without their bytes, in the order in which they were issued.
    public List<Origin> origins(List<CredentialId> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select id, award_id, entry_id, entry_version from issuing.credential where id in (:ids)"
                        + " order by issued_at, id")
                .param("ids", ids.stream().map(CredentialId::value).toList())
                .query((row, _) -> new Origin(
                        new CredentialId(row.getObject(1, UUID.class)),
                        new AwardId(row.getObject(2, UUID.class)),
                        new EntryVersion(new EntryId(row.getObject(3, UUID.class)), row.getInt(4))))
                .list();
    }

    /// What an award renews: the newest credential of the same definition and learner that holds or ran out, and that
    /// nothing has renewed yet.
    public Optional<IssuedCredential> renewed(Award award) {
        return jdbc.sql(SELECT + "c.organization_id = ? and c.learner_id = ? and c.entry_id = ? and c.award_id <> ?"
                        + " and r.credential_id is null and s.credential_id is null"
                        + " and not exists (select from issuing.succession n"
                        + " where n.former_id = c.id and n.kind = 'RENEWAL') order by c.issued_at desc, c.id limit 1")
                .params(award.organization().value(), award.learner().value())
                .params(award.entry().entry().value(), award.id().value())
                .query(this::row)
                .optional();
    }

    /// Somebody's credentials, newest first.
    public List<IssuedCredential> of(PersonId learner) {
        return jdbc.sql(SELECT + "c.learner_id = ? order by c.issued_at desc, c.id")
                .param(learner.value())
                .query(this::row)
                .list();
    }

    /// An organization's credentials, newest first.
    ///
    /// @param state name of an [IssuedCredential.State], or empty for all
    /// @param words part of the learner's name or the title, or empty for all
    /// @param rows at most so many
    public List<IssuedCredential> list(OrganizationId organization, String state, String words, int rows) {
        return jdbc.sql(SELECT + "c.organization_id = :organization"
                        + " and (:state = '' or :state = " + STATE + ")"
                        + " and (strpos(lower(c.learner_name), lower(:words)) > 0"
                        + " or strpos(lower(c.title), lower(:words)) > 0)"
                        + " order by c.issued_at desc, c.id limit :rows")
                .param("organization", organization.value())
                .param("state", state)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("words", words)
                .param("rows", rows)
                .query(this::row)
                .list();
    }

    /// An organization's credentials that were issued before `at`, and at that time those with a smaller id: newest
    /// first.
    public List<IssuedCredential> before(OrganizationId organization, Instant at, CredentialId id, int rows) {
        return jdbc.sql(SELECT + "c.organization_id = ? and (c.issued_at, c.id) < (?, ?)"
                        + " order by c.issued_at desc, c.id desc limit ?")
                .params(organization.value(), at.atOffset(ZoneOffset.UTC), id.value(), rows)
                .query(this::row)
                .list();
    }

    /// Credentials by one version of a definition, newest first.
    public List<IssuedCredential> list(OrganizationId organization, EntryVersion version, int rows) {
        return jdbc.sql(SELECT + "c.organization_id = ? and c.entry_id = ? and c.entry_version = ?"
                        + " order by c.issued_at desc, c.id limit ?")
                .params(organization.value(), version.entry().value(), version.number(), rows)
                .query(this::row)
                .list();
    }

    /// @param inForce those that hold now
    public record Held(int inForce, int all) {
        public static final Held NONE = new Held(0, 0);
    }

    /// How many credentials rest on each version of a definition; versions without one are missing.
    public Map<Integer, Held> versions(OrganizationId organization, EntryId entry) {
        var held = new HashMap<Integer, Held>();
        jdbc.sql("select c.entry_version, count(*), count(*) filter (where r.credential_id is null"
                        + " and (c.valid_until is null or c.valid_until >= ?) and not exists (select"
                        + " from issuing.suspension s where s.credential_id = c.id and not exists (select"
                        + " from issuing.reinstatement e where e.credential_id = s.credential_id"
                        + " and e.number = s.number))) from issuing.credential c"
                        + " left join issuing.revocation r on r.credential_id = c.id"
                        + " where c.organization_id = ? and c.entry_id = ? group by c.entry_version")
                .params(clock.instant().atOffset(ZoneOffset.UTC), organization.value(), entry.value())
                .query(row -> {
                    held.put(row.getInt(1), new Held(row.getInt(3), row.getInt(2)));
                });
        return held;
    }

    /// How many credentials an organization issued, by entry.
    ///
    /// @param from inclusive
    /// @param to exclusive
    public Map<EntryId, Integer> tally(OrganizationId organization, Instant from, Instant to) {
        var tally = new HashMap<EntryId, Integer>();
        jdbc.sql("select entry_id, count(*) from issuing.credential"
                        + " where organization_id = ? and issued_at >= ? and issued_at < ? group by entry_id")
                .params(organization.value(), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    tally.put(new EntryId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return tally;
    }

    /// How many credentials an organization issued in each month from `from` on; months without one are missing.
    ///
    /// @param zone where a month begins
    public Map<YearMonth, Integer> months(OrganizationId organization, Instant from, ZoneId zone) {
        var months = new HashMap<YearMonth, Integer>();
        jdbc.sql("select to_char(issued_at at time zone ?, 'YYYY-MM') as in_month, count(*) from issuing.credential"
                        + " where organization_id = ? and issued_at >= ? group by in_month")
                .params(zone.getId(), organization.value(), from.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    months.put(YearMonth.parse(row.getString(1)), row.getInt(2));
                });
        return months;
    }

    /// Keeps a signed credential. False where its award has one of this edition already: nothing is then changed.
    boolean add(IssuedCredential issued, int edition) {
        return jdbc.sql("insert into issuing.credential (id, award_id, organization_id, learner_id, learner_name,"
                                + " entry_id, entry_version, title, signed, sha256, status_list, status_index,"
                                + " issued_at, valid_until, edition) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (award_id, edition) do nothing")
                        .params(issued.id().value(), issued.award().value())
                        .params(issued.organization().value(), issued.learner().value(), issued.learnerName())
                        .params(issued.entry().entry().value(), issued.entry().number(), issued.title())
                        .params(issued.bytes(), issued.signed().sha256())
                        .params(issued.statusList(), issued.index())
                        .params(Arrays.asList(time(issued.issuedAt()), time(issued.validUntil())))
                        .param(edition)
                        .update()
                == 1;
    }

    /// Keeps many signed credentials of one organization and entry, none of which has an award that has one.
    void add(List<IssuedCredential> all) {
        var first = all.getFirst();
        jdbc.sql("insert into issuing.credential (id, award_id, organization_id, learner_id, learner_name,"
                        + " entry_id, entry_version, title, signed, sha256, status_list, status_index,"
                        + " issued_at, valid_until)"
                        + " select id, award, ?, learner, name, ?, ?, ?, signed, sha256, list, index, ?, ?"
                        + " from unnest(?, ?, ?, ?, ?, ?, ?, ?)"
                        + " row (id, award, learner, name, signed, sha256, list, index)")
                .params(first.organization().value())
                .params(first.entry().entry().value(), first.entry().number(), first.title())
                .params(Arrays.asList(time(first.issuedAt()), time(first.validUntil())))
                .param(column(all, UUID.class, each -> each.id().value()))
                .param(column(all, UUID.class, each -> each.award().value()))
                .param(column(all, UUID.class, each -> each.learner().value()))
                .param(column(all, String.class, IssuedCredential::learnerName))
                .param(column(all, byte[].class, IssuedCredential::bytes))
                .param(column(all, String.class, each -> each.signed().sha256()))
                .param(column(all, UUID.class, IssuedCredential::statusList))
                .param(column(all, Integer.class, IssuedCredential::index))
                .update();
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] column(List<IssuedCredential> all, Class<T> type, Function<IssuedCredential, T> value) {
        return all.stream().map(value).toArray(size -> (T[]) Array.newInstance(type, size));
    }

    /// Keeps a revocation. False where it is revoked already: nothing is then changed.
    boolean add(IssuedCredential issued, Revocation revocation) {
        return jdbc.sql("insert into issuing.revocation (credential_id, organization_id, learner_id, revoked_by,"
                                + " revoked_at, reason, cause) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(issued.id().value(), issued.organization().value())
                        .params(issued.learner().value(), revocation.by().value())
                        .params(revocation.at().atOffset(ZoneOffset.UTC), revocation.reason())
                        .param(revocation.cause().name())
                        .update()
                == 1;
    }

    private IssuedCredential row(ResultSet row, int number) throws SQLException {
        var id = new CredentialId(row.getObject("id", UUID.class));
        return new IssuedCredential(
                id,
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                row.getString("learner_name"),
                new AwardId(row.getObject("award_id", UUID.class)),
                new EntryVersion(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("entry_version")),
                row.getString("title"),
                SignedCredential.of(row.getBytes("signed")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                instant(row, "valid_until"),
                row.getObject("status_list", UUID.class),
                row.getInt("status_index"),
                revocation(id, row),
                suspension(row),
                clock.instant());
    }

    private static @Nullable Revocation revocation(CredentialId id, ResultSet row) throws SQLException {
        var by = row.getObject("revoked_by", UUID.class);
        if (by == null) return null;
        var at = row.getObject("revoked_at", OffsetDateTime.class).toInstant();
        return new Revocation(id, new PersonId(by), at, row.getString("reason"), Cause.valueOf(row.getString("cause")));
    }

    private static @Nullable Suspension suspension(ResultSet row) throws SQLException {
        var by = row.getObject("suspended_by", UUID.class);
        if (by == null) return null;
        var at = row.getObject("suspended_at", OffsetDateTime.class).toInstant();
        return new Suspension(
                row.getInt("number"),
                new PersonId(by),
                at,
                row.getString("suspended_why"),
                instant(row, "reply_until"),
                null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
