package org.assay.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the acting organization writes: its entries with their drafts. Nobody else sees them.
@Repository
@Transactional
public class Entries {
    private static final String SELECT = """
            select e.id, e.organization_id, d.number, d.definition, d.version,
                   c.changed_by, c.changed_at,
                   (select array_agg(distinct w.changed_by) from catalog.draft_change w
                     where w.entry_id = d.entry_id and w.number = d.number) as writers,
                   q.requested_by, q.requested_at, j.draft_version as rejected_version, j.rejected_by, j.rejected_at,
                   j.reason
              from catalog.entry e
              left join catalog.draft d on d.entry_id = e.id
              left join catalog.draft_change c
                on c.entry_id = d.entry_id and c.number = d.number and c.draft_version = d.version
              left join catalog.review_request q
                on q.entry_id = d.entry_id and q.number = d.number and q.draft_version = d.version
              left join lateral
                   (select * from catalog.rejection r where r.entry_id = d.entry_id and r.number = d.number
                     order by r.draft_version desc limit 1) j on true
            """;

    /// What a list sorts and narrows by: taken from the draft or from the search's row, so that no published
    /// definition is parsed but those that are retired.
    private static final String LISTED = """
            with listed as (
                select e.id,
                       coalesce(nullif(coalesce(d.definition ->> 'title', s.title,
                           (select p.definition::jsonb ->> 'title' from catalog.published_entry p
                             where p.entry_id = e.id order by p.number desc limit 1)), ''), 'Untitled draft') as title,
                       case when d.entry_id is null then null
                            when q.requested_by is not null and j.draft_version is distinct from d.version then 'review'
                            when j.draft_version is not null then 'sent-back'
                            else 'draft' end as draft,
                       case when s.entry_id is not null then 'published'
                            when exists (select from catalog.published_entry p where p.entry_id = e.id)
                            then 'retired' end as published
                  from catalog.entry e
                  left join catalog.search_entry s on s.entry_id = e.id
                  left join catalog.draft d on d.entry_id = e.id
                  left join catalog.review_request q
                    on q.entry_id = d.entry_id and q.number = d.number and q.draft_version = d.version
                  left join lateral
                       (select r.draft_version from catalog.rejection r
                         where r.entry_id = d.entry_id and r.number = d.number
                         order by r.draft_version desc limit 1) j on true)
            select id, title, count(*) over () as found from listed
             where (:text = '' or strpos(lower(title), :text) > 0)
               and (:state = '' or draft = :state or published = :state)
             order by lower(title), id limit :most offset :from
            """;
    /// From the few requests, since every visit to the desk asks.
    private static final String IN_REVIEW = """
            select d.entry_id
              from catalog.review_request q
              join catalog.draft d on d.entry_id = q.entry_id and d.number = q.number and d.version = q.draft_version
             where d.version is distinct from
                   (select max(r.draft_version) from catalog.rejection r
                     where r.entry_id = d.entry_id and r.number = d.number)
             order by lower(coalesce(nullif(d.definition ->> 'title', ''), 'Untitled draft')), d.entry_id
             limit :most
            """;
    /// From the few rejections, as above.
    private static final String SENT_BACK = """
            select distinct d.entry_id
              from catalog.rejection r
              join catalog.draft d on d.entry_id = r.entry_id and d.number = r.number
              join catalog.draft_change w on w.entry_id = d.entry_id and w.number = d.number and w.changed_by = :writer
             limit :most
            """;
    private static final int MOST_TITLES = 500;
    public static final int PAGE = 50;

    /// Some of an organization's entries.
    ///
    /// @param entries at most [#PAGE]
    /// @param found how many there are of that kind
    /// @param total how many there are of every kind
    public record Some(List<Entry> entries, int found, int total) {}

    private final JdbcClient jdbc;
    private final PublishedEntries published;

    Entries(JdbcClient jdbc, PublishedEntries published) {
        this.jdbc = jdbc;
        this.published = published;
    }

    public Entry get(EntryId id) {
        return jdbc.sql(SELECT + " where e.id = ?")
                .param(id.value())
                .query((row, _) -> entry(row, published.latest(id).orElse(null)))
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such definition in your organization."));
    }

    /// Those of the acting organization whose titles have a text and whose state is asked for, by title.
    ///
    /// @param text in any case; empty for every title
    /// @param state `draft`, `review`, `sent-back`, `published` or `retired`; empty for every state
    /// @param from how many to pass over
    public Some page(String text, String state, int from) {
        var found = new int[1];
        var ids = listed(text, state, from, PAGE)
                .query((row, _) -> {
                    found[0] = row.getInt("found");
                    return row.getObject("id", UUID.class);
                })
                .list();
        return new Some(all(ids), found[0], count());
    }

    /// Titles of the first of the acting organization, at most 500, by title.
    ///
    /// @param state as of [#page]
    public Map<EntryId, String> titles(String state) {
        var titles = new LinkedHashMap<EntryId, String>();
        listed("", state, 0, MOST_TITLES)
                .query((row, _) -> titles.put(new EntryId(row.getObject("id", UUID.class)), row.getString("title")))
                .list();
        return titles;
    }

    /// Those of the acting organization whose draft waits for a review, at most 50, by title.
    public List<Entry> inReview() {
        return all(jdbc.sql(IN_REVIEW)
                .param("most", PAGE)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    /// Those of the acting organization that a reviewer sent back to a writer, who has not asked again.
    public List<Entry> sentBack(PersonId writer) {
        return all(jdbc.sql(SENT_BACK)
                        .param("writer", writer.value())
                        .param("most", PAGE)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list())
                .stream()
                .filter(entry -> entry.draft() != null && entry.draft().review() instanceof Review.SentBack)
                .toList();
    }

    /// How many the acting organization has.
    public int count() {
        return jdbc.sql("select count(*) from catalog.entry")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec listed(String text, String state, int from, int most) {
        return jdbc.sql(LISTED)
                .param("text", text.strip().toLowerCase(Locale.ROOT))
                .param("state", state)
                .param("from", from)
                .param("most", most);
    }

    /// In the order of the ids.
    private List<Entry> all(List<UUID> ids) {
        var wanted = ids.toArray(UUID[]::new);
        var latest = published.latest(wanted);
        Map<UUID, Entry> found = jdbc
                .sql(SELECT + " where e.id = any(?)")
                .param(wanted)
                .query((row, _) -> {
                    var id = new EntryId(row.getObject("id", UUID.class));
                    return entry(row, latest.get(id));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(entry -> entry.id().value(), Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    /// Whether somebody wrote in any version of an entry, asked for its review, sent it back or published it.
    public boolean isOf(EntryId id, PersonId person) {
        return jdbc.sql(
                        "select exists (select 1 from catalog.draft_change where entry_id = :entry and changed_by = :who)"
                                + " or exists (select 1 from catalog.review_request where entry_id = :entry and requested_by = :who)"
                                + " or exists (select 1 from catalog.rejection where entry_id = :entry and rejected_by = :who)"
                                + " or exists (select 1 from catalog.published_entry where entry_id = :entry"
                                + " and published_by = :who)")
                .param("entry", id.value())
                .param("who", person.value())
                .query(Boolean.class)
                .single();
    }

    void add(EntryId id, OrganizationId organization, PersonId by, Instant at) {
        jdbc.sql("insert into catalog.entry (id, organization_id, started_by, started_at) values (?, ?, ?, ?)")
                .params(id.value(), organization.value(), by.value(), utc(at))
                .update();
    }

    /// Starts the draft of version `number`; false where there is a draft already.
    boolean draft(EntryId id, OrganizationId organization, int number, Definition definition) {
        return jdbc.sql("insert into catalog.draft (entry_id, organization_id, number, definition, version)"
                                + " values (?, ?, ?, ?::jsonb, 1) on conflict do nothing")
                        .params(id.value(), organization.value(), number, CanonicalJson.of(definition))
                        .update()
                == 1;
    }

    /// Replaces the draft where it still is at `version`; false where somebody was faster.
    boolean save(EntryId id, int version, Definition definition) {
        return jdbc.sql("update catalog.draft set definition = ?::jsonb, version = version + 1"
                                + " where entry_id = ? and version = ?")
                        .params(CanonicalJson.of(definition), id.value(), version)
                        .update()
                == 1;
    }

    void changed(EntryId id, PersonId by, Instant at) {
        jdbc.sql("insert into catalog.draft_change"
                        + " (entry_id, organization_id, number, draft_version, changed_by, changed_at)"
                        + " select entry_id, organization_id, number, version, ?, ? from catalog.draft"
                        + " where entry_id = ?")
                .params(by.value(), utc(at), id.value())
                .update();
    }

    void reviewRequested(EntryId id, PersonId by, Instant at) {
        jdbc.sql("insert into catalog.review_request"
                        + " (entry_id, organization_id, number, draft_version, requested_by, requested_at)"
                        + " select entry_id, organization_id, number, version, ?, ? from catalog.draft"
                        + " where entry_id = ?")
                .params(by.value(), utc(at), id.value())
                .update();
    }

    void rejected(EntryId id, String reason, PersonId by, Instant at) {
        jdbc.sql("insert into catalog.rejection"
                        + " (entry_id, organization_id, number, draft_version, reason, rejected_by, rejected_at)"
                        + " select entry_id, organization_id, number, version, ?, ?, ? from catalog.draft"
                        + " where entry_id = ?")
                .params(reason, by.value(), utc(at), id.value())
                .update();
    }

    /// Holds the draft until the transaction ends, so that what is published is what was read. Its version, or empty
    /// where there is no draft.
    Optional<Integer> hold(EntryId id) {
        return jdbc.sql("select version from catalog.draft where entry_id = ? for update")
                .param(id.value())
                .query((row, _) -> row.getInt(1))
                .optional();
    }

    void removeDraft(EntryId id) {
        jdbc.sql("delete from catalog.draft where entry_id = ?")
                .param(id.value())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row, @Nullable PublishedEntry published) throws SQLException {
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("definition") == null ? null : draft(row),
                published);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getInt("number"),
                CanonicalJson.read(row.getString("definition")),
                row.getInt("version"),
                Arrays.stream((UUID[]) array(row).getArray()).map(PersonId::new).collect(Collectors.toSet()),
                person(row, "changed_by"),
                instant(row, "changed_at"),
                review(row));
    }

    private static Array array(ResultSet row) throws SQLException {
        return row.getArray("writers");
    }

    /// A rejection stands, so that its reason stays before the author's eyes, until review is asked for again.
    private static Review review(ResultSet row) throws SQLException {
        boolean asked = row.getObject("requested_by") != null;
        boolean rejected = row.getObject("rejected_by") != null;
        if (asked && !(rejected && row.getInt("rejected_version") == row.getInt("version"))) {
            return new Review.Asked(person(row, "requested_by"), instant(row, "requested_at"));
        }
        return rejected
                ? new Review.SentBack(
                        person(row, "rejected_by"),
                        instant(row, "rejected_at"),
                        row.getString("reason"),
                        row.getInt("rejected_version"))
                : new Review.NotAsked();
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
