package org.assay.learning.discussions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All posts: read and written acting for their organization.
@Repository
@Transactional
public class Posts {
    private static final String SELECT = "select p.id, p.thread_id, p.number, p.author_id, p.teaches, p.body, p.at,"
            + " p.edited_at, p.deleted_at, p.hidden_at, p.hidden_by, p.hidden_reason from learning.post p ";
    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A post that was reported.
    ///
    /// @param by who reported it first
    /// @param times how many did
    public record Report(Post post, String topicTitle, PersonId by, String reason, Instant at, int times) {}

    public Optional<Post> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?").param(id).query(Posts::row).optional();
    }

    public Post get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no such post."));
    }

    /// Posts of a discussion in order, after the one with number `after`.
    List<Post> list(UUID topic, int after, int rows) {
        return jdbc.sql(SELECT + "where p.thread_id = ? and p.number > ? order by p.number limit ?")
                .params(topic, after, rows)
                .query(Posts::row)
                .list();
    }

    void insert(Post post, OrganizationId organization) {
        jdbc.sql("insert into learning.post (id, organization_id, thread_id, number, author_id, teaches, body, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(post.id(), organization.value(), post.topic(), post.number())
                .params(post.author().value(), post.teaches(), post.body(), time(post.at()))
                .update();
    }

    /// How many somebody wrote since then.
    int writtenBy(PersonId author, Instant since) {
        return jdbc.sql("select count(*) from learning.post where author_id = ? and at > ?")
                .params(author.value(), time(since))
                .query(Integer.class)
                .single();
    }

    void edit(UUID id, String body, Instant at) {
        jdbc.sql("update learning.post set body = ?, edited_at = ? where id = ?")
                .params(body, time(at), id)
                .update();
    }

    /// The text goes; that there was a post stays.
    void delete(UUID id, Instant at) {
        jdbc.sql("update learning.post set body = '', deleted_at = ? where id = ? and deleted_at is null")
                .params(time(at), id)
                .update();
    }

    void hide(UUID id, PersonId by, String reason, Instant at) {
        jdbc.sql("update learning.post set hidden_at = ?, hidden_by = ?, hidden_reason = ? where id = ?")
                .params(time(at), by.value(), reason, id)
                .update();
    }

    void show(UUID id) {
        jdbc.sql("update learning.post set hidden_at = null, hidden_by = null, hidden_reason = null where id = ?")
                .param(id)
                .update();
    }

    /// Keeps a report; whether it is the first one about this post that is open.
    boolean report(Post post, OrganizationId organization, PersonId by, String reason, Instant at) {
        var isFirst = jdbc.sql("select not exists (select 1 from learning.post_report where post_id = ?"
                        + " and settled_at is null)")
                .param(post.id())
                .query(Boolean.class)
                .single();
        int added = jdbc.sql("insert into learning.post_report (post_id, person_id, organization_id, reason, at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(post.id(), by.value(), organization.value(), reason, time(at))
                .update();
        return added == 1 && isFirst;
    }

    void settle(UUID post, PersonId by, Instant at) {
        jdbc.sql("update learning.post_report set settled_at = ?, settled_by = ?"
                        + " where post_id = ? and settled_at is null")
                .params(time(at), by.value(), post)
                .update();
    }

    /// Reported posts that nobody looked at yet, oldest first.
    List<Report> reported(OrganizationId organization, int rows) {
        return jdbc.sql("select p.*, t.title as topic_title, r.person_id, r.reason, r.at as reported_at, r.times"
                        + " from (select distinct on (post_id) post_id, person_id, reason, at,"
                        + " count(*) over (partition by post_id) as times from learning.post_report"
                        + " where organization_id = ? and settled_at is null order by post_id, at) r"
                        + " join learning.post p on p.id = r.post_id join learning.thread t on t.id = p.thread_id"
                        + " order by r.at limit ?")
                .params(organization.value(), rows)
                .query((row, number) -> new Report(
                        row(row, number),
                        row.getString("topic_title"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("reason"),
                        instant(row, "reported_at"),
                        row.getInt("times")))
                .list();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Post row(ResultSet row, int number) throws SQLException {
        var hiddenBy = row.getObject("hidden_by", UUID.class);
        return new Post(
                row.getObject("id", UUID.class),
                row.getObject("thread_id", UUID.class),
                row.getInt("number"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getBoolean("teaches"),
                row.getString("body"),
                instant(row, "at"),
                maybe(row, "edited_at"),
                maybe(row, "deleted_at"),
                maybe(row, "hidden_at"),
                hiddenBy == null ? null : new PersonId(hiddenBy),
                row.getString("hidden_reason"));
    }
}
