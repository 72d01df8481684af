package org.assay.learning.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.EntryId;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The courses of the acting organization, their versions, and which version each offering is pinned to. Learners read
/// them in the organization's name, after their enrolment was looked at.
@Repository("courseVersions")
@Transactional
public class Courses {
    private static final String SELECT =
            "select c.id, c.organization_id, c.entry_id, c.title, c.placements, c.revision,"
                    + " coalesce((select max(v.number) from learning.course_version v where v.course_id = c.id), 0) as published"
                    + " from learning.course c where ";
    private static final String KEY = "select v.course_id, v.number from learning.course_version v ";
    private final JdbcClient jdbc;
    private final Frozen frozen = new Frozen();

    Courses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Course get(CourseId id) {
        return jdbc.sql(SELECT + "c.id = ?")
                .param(id.value())
                .query(Courses::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such course in your organization."));
    }

    /// By title.
    public List<Course> list(int offset, int rows) {
        return jdbc.sql(SELECT + "true order by lower(c.title), c.id limit ? offset ?")
                .params(rows, offset)
                .query(Courses::row)
                .list();
    }

    /// Those with a published version, by title; at most 200.
    public List<Course> published() {
        return jdbc.sql(SELECT + "exists (select 1 from learning.course_version w where w.course_id = c.id)"
                        + " order by lower(c.title), c.id limit 200")
                .query(Courses::row)
                .list();
    }

    /// Courses whose draft has the module, by title; at most 100.
    public List<Course> using(ModuleId module) {
        return jdbc.sql(SELECT + "c.placements @> ?::jsonb order by lower(c.title), c.id limit 100")
                .param("[{\"module\":\"" + module + "\"}]")
                .query(Courses::row)
                .list();
    }

    public CourseVersion version(CourseId id, int number) {
        return jdbc.sql(KEY + "where v.course_id = ? and v.number = ?")
                .params(id.value(), number)
                .query(this::version)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such version of this course."));
    }

    /// What an offering is pinned to; empty where it has no course.
    public Optional<CourseVersion> of(OfferingId offering) {
        return jdbc.sql(KEY + "join learning.pin p on p.course_id = v.course_id and p.number = v.number"
                        + " where p.offering_id = ?")
                .param(offering.value())
                .query(this::version)
                .optional();
    }

    /// Offerings that are pinned to any version of a course, with the version's number; at most 100.
    public List<Pinned> pinned(CourseId course) {
        return jdbc.sql("select offering_id, number from learning.pin where course_id = ?"
                        + " order by pinned_at desc, offering_id limit 100")
                .param(course.value())
                .query((row, _) -> new Pinned(new OfferingId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list();
    }

    /// An offering and the number of the course version it is pinned to.
    public record Pinned(OfferingId offering, int number) {}

    void add(Course course, @Nullable PersonId by, Instant at) {
        jdbc.sql(
                        "insert into learning.course (id, organization_id, entry_id, title, placements, changed_by, changed_at)"
                                + " values (?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(course.id().value(), course.organization().value())
                .param(course.entry() == null ? null : course.entry().value())
                .params(course.title(), CourseJson.placements(course.placements()))
                .param(by == null ? null : by.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether it was saved; not where somebody saved since `course` was read.
    boolean save(Course course, @Nullable PersonId by, Instant at) {
        return jdbc.sql("update learning.course set entry_id = ?, title = ?, placements = ?::jsonb, changed_by = ?,"
                                + " changed_at = ?, revision = revision + 1 where id = ? and revision = ?")
                        .param(course.entry() == null ? null : course.entry().value())
                        .params(course.title(), CourseJson.placements(course.placements()))
                        .param(by == null ? null : by.value())
                        .params(at.atOffset(ZoneOffset.UTC), course.id().value(), course.revision())
                        .update()
                == 1;
    }

    void publish(Course course, int number, @Nullable PersonId by, Instant at) {
        jdbc.sql("insert into learning.course_version (course_id, number, organization_id, title, placements,"
                        + " published_by, published_at) values (?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(course.id().value(), number, course.organization().value(), course.title())
                .param(CourseJson.placements(course.placements()))
                .param(by == null ? null : by.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void pin(OfferingId offering, CourseVersion version, @Nullable PersonId by, Instant at) {
        jdbc.sql("insert into learning.pin (offering_id, organization_id, course_id, number, pinned_by, pinned_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (offering_id) do update set"
                        + " course_id = excluded.course_id, number = excluded.number,"
                        + " pinned_by = excluded.pinned_by, pinned_at = excluded.pinned_at")
                .params(offering.value(), version.organization().value())
                .params(version.course().value(), version.number())
                .param(by == null ? null : by.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Makes writers of one course queue up.
    void lock(CourseId id) {
        jdbc.sql("select 1 from learning.course where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    /// Row security has let the row pass; what it says never changes, so it is read once.
    private CourseVersion version(ResultSet row, int count) throws SQLException {
        var id = new CourseId(row.getObject("course_id", UUID.class));
        int number = row.getInt("number");
        return frozen.get(id, number, () -> read(id, number));
    }

    private CourseVersion read(CourseId id, int number) {
        return jdbc.sql("select organization_id, title, placements, published_at from learning.course_version"
                        + " where course_id = ? and number = ?")
                .params(id.value(), number)
                .query((row, _) -> new CourseVersion(
                        id,
                        number,
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("title"),
                        placed(CourseJson.placements(row.getString("placements"))),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    private List<CourseVersion.Placed> placed(List<Placement> placements) {
        var modules = jdbc.sql("select v.module_id, v.number, v.organization_id, v.title, v.summary, v.units,"
                        + " v.published_at from jsonb_to_recordset(?::jsonb) as p(module uuid, version int)"
                        + " join learning.module_version v on v.module_id = p.module and v.number = p.version")
                .param(CourseJson.placements(placements))
                .query(Modules::version)
                .list();
        return placements.stream()
                .flatMap(place -> modules.stream()
                        .filter(module -> module.module().equals(place.module()))
                        .map(module -> new CourseVersion.Placed(module, place.releases())))
                .toList();
    }

    private static Course row(ResultSet row, int number) throws SQLException {
        var entry = row.getObject("entry_id", UUID.class);
        return new Course(
                new CourseId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                entry == null ? null : new EntryId(entry),
                row.getString("title"),
                CourseJson.placements(row.getString("placements")),
                row.getInt("revision"),
                row.getInt("published"));
    }
}
