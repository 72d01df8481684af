package org.assay.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The lessons of an organization's offerings. Learners read them in its name, after their enrolment was looked at.
@Repository
@Transactional
public class Lessons {
    private static final String SELECT =
            "select id, organization_id, offering_id, number, title, minutes, body, version from learning.lesson where ";
    private final JdbcClient jdbc;

    Lessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The lessons of an offering, in order.
    public List<Lesson> in(OfferingId offering) {
        return jdbc.sql(SELECT + "offering_id = ? order by number")
                .param(offering.value())
                .query(Lessons::row)
                .list();
    }

    public Lesson get(LessonId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(Lessons::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such lesson."));
    }

    /// The lesson in the `number`th place.
    Optional<Lesson> find(OfferingId offering, int number) {
        return jdbc.sql(SELECT + "offering_id = ? and number = ?")
                .params(offering.value(), number)
                .query(Lessons::row)
                .optional();
    }

    void insert(Lesson lesson) {
        jdbc.sql("insert into learning.lesson (id, organization_id, offering_id, number, title, minutes, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        lesson.id().value(),
                        lesson.organization().value(),
                        lesson.offering().value())
                .params(lesson.number(), lesson.title(), lesson.minutes(), lesson.body())
                .update();
    }

    /// Whether it was saved; not where somebody saved since `lesson` was read.
    boolean update(Lesson lesson) {
        return jdbc.sql("update learning.lesson set title = ?, minutes = ?, body = ?, version = version + 1"
                                + " where id = ? and version = ?")
                        .params(lesson.title(), lesson.minutes(), lesson.body())
                        .params(lesson.id().value(), lesson.version())
                        .update()
                == 1;
    }

    /// Puts a lesson in another place. Places are checked at the end of the transaction.
    void place(LessonId id, int number) {
        jdbc.sql("update learning.lesson set number = ? where id = ?")
                .params(number, id.value())
                .update();
    }

    /// Takes a lesson out and closes the gap.
    void delete(Lesson lesson) {
        jdbc.sql("delete from learning.lesson where id = ?")
                .param(lesson.id().value())
                .update();
        jdbc.sql("update learning.lesson set number = number - 1 where offering_id = ? and number > ?")
                .params(lesson.offering().value(), lesson.number())
                .update();
    }

    /// Makes writers of one offering's list of lessons queue up.
    void lock(OfferingId offering) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("lessons " + offering)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static Lesson row(ResultSet row, int number) throws SQLException {
        return new Lesson(
                new LessonId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new OfferingId(row.getObject("offering_id", UUID.class)),
                row.getInt("number"),
                row.getString("title"),
                row.getInt("minutes"),
                row.getString("body"),
                row.getInt("version"));
    }
}
