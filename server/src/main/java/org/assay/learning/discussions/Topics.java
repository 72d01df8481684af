package org.assay.learning.discussions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All discussions: read and written acting for their organization.
@Repository
@Transactional
public class Topics {
    private static final String COLUMNS =
            "t.id, t.organization_id, t.offering_id, t.unit_id, t.title, t.author_id, t.posts, t.last_at";
    private static final int MOST_FOLLOWERS = 5_000;
    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Topic> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from learning.thread t where t.id = ?")
                .param(id)
                .query(Topics::row)
                .optional();
    }

    public Topic get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no such discussion."));
    }

    /// Discussions of an offering, the one written in last on top.
    ///
    /// @param unit only those about this unit; null for all
    /// @param words found in the title or in a post that stands; empty for all
    /// @param from how many to pass over
    List<Topic> list(OfferingId offering, @Nullable UUID unit, String words, int from, int rows) {
        return jdbc.sql("select " + COLUMNS + " from learning.thread t where t.offering_id = :offering"
                        + " and (cast(:unit as uuid) is null or t.unit_id = :unit)"
                        + " and (:words = '' or strpos(lower(t.title), lower(:words)) > 0"
                        + " or exists (select 1 from learning.post p where p.thread_id = t.id"
                        + " and p.deleted_at is null and p.hidden_at is null"
                        + " and p.words @@ plainto_tsquery('simple', :words)))"
                        + " order by t.last_at desc, t.id offset :from limit :rows")
                .param("offering", offering.value())
                .param("unit", unit)
                .param("words", words)
                .param("from", from)
                .param("rows", rows)
                .query(Topics::row)
                .list();
    }

    void insert(Topic topic) {
        jdbc.sql("insert into learning.thread (id, organization_id, offering_id, unit_id, title, author_id, last_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        topic.id(),
                        topic.organization().value(),
                        topic.offering().value())
                .param(topic.unit())
                .params(topic.title(), topic.author().value(), topic.lastAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the next number in a discussion. Writers queue up here.
    int next(Topic topic, OffsetDateTime at) {
        return jdbc.sql("update learning.thread set posts = posts + 1, last_at = ? where id = ? returning posts")
                .params(at, topic.id())
                .query(Integer.class)
                .single();
    }

    /// Up to which post somebody read each of these; absent where they never opened it.
    Map<UUID, Integer> read(PersonId person, List<Topic> topics) {
        if (topics.isEmpty()) return Map.of();
        return jdbc
                .sql("select thread_id, read_to from learning.thread_member where person_id = :person"
                        + " and thread_id in (:topics)")
                .param("person", person.value())
                .param("topics", topics.stream().map(Topic::id).toList())
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Notes that somebody read up to a post; never back.
    void read(Topic topic, PersonId person, int number) {
        jdbc.sql("insert into learning.thread_member (thread_id, person_id, organization_id, follows, read_to)"
                        + " values (?, ?, ?, false, ?) on conflict (thread_id, person_id)"
                        + " do update set read_to = greatest(thread_member.read_to, excluded.read_to)")
                .params(topic.id(), person.value(), topic.organization().value(), number)
                .update();
    }

    boolean follows(Topic topic, PersonId person) {
        return jdbc.sql("select exists (select 1 from learning.thread_member where thread_id = ? and person_id = ?"
                        + " and follows)")
                .params(topic.id(), person.value())
                .query(Boolean.class)
                .single();
    }

    void follow(Topic topic, PersonId person, boolean follows) {
        jdbc.sql("insert into learning.thread_member (thread_id, person_id, organization_id, follows)"
                        + " values (?, ?, ?, ?) on conflict (thread_id, person_id)"
                        + " do update set follows = excluded.follows")
                .params(topic.id(), person.value(), topic.organization().value(), follows)
                .update();
    }

    /// Whoever follows a discussion, at most 5,000.
    public Set<PersonId> followers(UUID topic) {
        return Set.copyOf(jdbc.sql("select person_id from learning.thread_member where thread_id = ? and follows"
                        + " order by person_id limit ?")
                .params(topic, MOST_FOLLOWERS)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    private static Topic row(ResultSet row, int number) throws SQLException {
        return new Topic(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new OfferingId(row.getObject("offering_id", UUID.class)),
                row.getObject("unit_id", UUID.class),
                row.getString("title"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getInt("posts"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
