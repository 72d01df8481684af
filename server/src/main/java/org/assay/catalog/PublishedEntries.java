package org.assay.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.catalog.medallion.Medallion;
import org.assay.credential.openbadges.Achievement;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What was published, by every organization; anybody may read it, nobody can change it.
@Repository
@Transactional
public class PublishedEntries {
    private static final String SELECT = "select p.entry_id, p.number, p.organization_id, p.definition,"
            + " p.content_hash, p.published_at, r.retired_at is not null as retired"
            + " from catalog.published_entry p"
            + " left join catalog.retirement r on r.entry_id = p.entry_id and r.number = p.number";
    private static final String LATEST = "select distinct on (entry_id) * from (" + SELECT
            + " where p.entry_id = any(?)) as versions" + " order by entry_id, number desc";

    private final JdbcClient jdbc;
    private final Achievements achievements;

    PublishedEntries(JdbcClient jdbc, Achievements achievements) {
        this.jdbc = jdbc;
        this.achievements = achievements;
    }

    /// The same in the words of Open Badges 3.0; its id is the address of [EntryVersion#path].
    public Achievement achievement(PublishedEntry entry) {
        return achievements.achievement(entry);
    }

    /// The picture of one awarded in `year`, such as 2026.
    public Medallion medallion(PublishedEntry entry, int year) {
        return achievements.medallion(entry, year);
    }

    /// The picture of the definition itself, with the year of its publication.
    public Medallion medallion(PublishedEntry entry) {
        return achievements.medallion(entry);
    }

    public PublishedEntry get(EntryVersion version) {
        return find(version).orElseThrow(() -> Refusal.notFound("There is no such version of a definition."));
    }

    public Optional<PublishedEntry> find(EntryVersion version) {
        return jdbc.sql(SELECT + " where p.entry_id = ? and p.number = ?")
                .params(version.entry().value(), version.number())
                .query(PublishedEntries::row)
                .optional();
    }

    /// Every version of an entry, newest first.
    public List<PublishedEntry> versions(EntryId entry) {
        return jdbc.sql(SELECT + " where p.entry_id = ? order by p.number desc")
                .param(entry.value())
                .query(PublishedEntries::row)
                .list();
    }

    /// The latest version of an organization's entries that can be awarded, in the order of their ids.
    ///
    /// @param after exclusive
    public List<PublishedEntry> current(OrganizationId organization, EntryId after, int rows) {
        return jdbc.sql("select * from (select distinct on (entry_id) * from (" + SELECT
                        + " where p.organization_id = ? and p.entry_id > ?) as versions order by entry_id, number desc)"
                        + " as latest where not retired order by entry_id limit ?")
                .params(organization.value(), after.value(), rows)
                .query(PublishedEntries::row)
                .list();
    }

    Optional<PublishedEntry> latest(EntryId entry) {
        return versions(entry).stream().findFirst();
    }

    /// The latest version of each of the entries that has one, retired or not.
    Map<EntryId, PublishedEntry> latest(UUID[] entries) {
        return jdbc.sql(LATEST).param(entries).query(PublishedEntries::row).list().stream()
                .collect(Collectors.toMap(entry -> entry.id().entry(), Function.identity()));
    }

    void add(PublishedEntry entry, String canonical, PersonId by) {
        jdbc.sql("insert into catalog.published_entry"
                        + " (entry_id, number, organization_id, definition, content_hash, published_by, published_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.id().entry().value(),
                        entry.id().number(),
                        entry.organization().value())
                .params(
                        canonical,
                        entry.contentHash(),
                        by.value(),
                        entry.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Retires every version that is not retired yet; how many those were.
    int retire(EntryId entry, PersonId by, Instant at) {
        return jdbc.sql("insert into catalog.retirement (entry_id, number, organization_id, retired_by, retired_at)"
                        + " select entry_id, number, organization_id, ?, ? from catalog.published_entry"
                        + " where entry_id = ? on conflict do nothing")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), entry.value())
                .update();
    }

    private static PublishedEntry row(ResultSet row, int number) throws SQLException {
        return new PublishedEntry(
                new EntryVersion(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("number")),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                CanonicalJson.read(row.getString("definition")),
                row.getString("content_hash"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("retired"));
    }
}
