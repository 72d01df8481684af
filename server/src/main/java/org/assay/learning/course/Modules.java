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
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The modules of the acting organization, with every version that was published. Learners read versions in its name.
@Repository
@Transactional
public class Modules {
    private static final String SELECT = """
            select m.id, m.organization_id, m.entry_id, m.title, m.summary, m.units, m.revision,
                   coalesce(v.number, 0) as published,
                   v.number is null or v.units <> m.units or v.title <> m.title or v.summary <> m.summary as changed
              from learning.module m
              left join lateral (select * from learning.module_version w where w.module_id = m.id
                                  order by w.number desc limit 1) v on true
             where\s""";
    private static final String VERSION =
            "select module_id, number, organization_id, title, summary, units, published_at"
                    + " from learning.module_version where ";
    private final JdbcClient jdbc;

    Modules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Module get(ModuleId id) {
        return jdbc.sql(SELECT + "m.id = ?")
                .param(id.value())
                .query(Modules::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such module in your organization."));
    }

    /// Those whose title or summary has `words`, by title.
    public List<Module> list(String words, int offset, int rows) {
        return jdbc.sql(SELECT + "(m.title ilike ? or m.summary ilike ?)"
                        + " order by lower(m.title), m.id limit ? offset ?")
                .params(like(words), like(words), rows, offset)
                .query(Modules::row)
                .list();
    }

    public ModuleVersion version(ModuleId id, int number) {
        return jdbc.sql(VERSION + "module_id = ? and number = ?")
                .params(id.value(), number)
                .query(Modules::version)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such version of this module."));
    }

    /// Every version, newest first.
    public List<ModuleVersion> versions(ModuleId id) {
        return jdbc.sql(VERSION + "module_id = ? order by number desc limit 200")
                .param(id.value())
                .query(Modules::version)
                .list();
    }

    /// The newest published version.
    public Optional<ModuleVersion> latest(ModuleId id) {
        return jdbc.sql(VERSION + "module_id = ? order by number desc limit 1")
                .param(id.value())
                .query(Modules::version)
                .optional();
    }

    void add(Module module, @Nullable PersonId by, Instant at) {
        jdbc.sql("insert into learning.module (id, organization_id, entry_id, title, summary, units, changed_by,"
                        + " changed_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(module.id().value(), module.organization().value())
                .param(module.entry() == null ? null : module.entry().value())
                .params(module.title(), module.summary(), CourseJson.units(module.units()))
                .param(by == null ? null : by.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether it was saved; not where somebody saved since `module` was read.
    boolean save(Module module, @Nullable PersonId by, Instant at) {
        return jdbc.sql("update learning.module set entry_id = ?, title = ?, summary = ?, units = ?::jsonb,"
                                + " changed_by = ?, changed_at = ?, revision = revision + 1"
                                + " where id = ? and revision = ?")
                        .param(module.entry() == null ? null : module.entry().value())
                        .params(module.title(), module.summary(), CourseJson.units(module.units()))
                        .param(by == null ? null : by.value())
                        .params(at.atOffset(ZoneOffset.UTC), module.id().value(), module.revision())
                        .update()
                == 1;
    }

    void publish(ModuleVersion version, @Nullable PersonId by) {
        jdbc.sql("insert into learning.module_version (module_id, number, organization_id, title, summary, units,"
                        + " published_by, published_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(version.module().value(), version.number())
                .params(version.organization().value(), version.title(), version.summary())
                .param(CourseJson.units(version.units()))
                .param(by == null ? null : by.value())
                .param(version.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Makes writers of one module queue up.
    void lock(ModuleId id) {
        jdbc.sql("select 1 from learning.module where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    private static String like(String words) {
        return "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static Module row(ResultSet row, int number) throws SQLException {
        var entry = row.getObject("entry_id", UUID.class);
        return new Module(
                new ModuleId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                entry == null ? null : new EntryId(entry),
                row.getString("title"),
                row.getString("summary"),
                CourseJson.units(row.getString("units")),
                row.getInt("revision"),
                row.getInt("published"),
                row.getBoolean("changed"));
    }

    static ModuleVersion version(ResultSet row, int number) throws SQLException {
        return new ModuleVersion(
                new ModuleId(row.getObject("module_id", UUID.class)),
                row.getInt("number"),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("title"),
                row.getString("summary"),
                CourseJson.units(row.getString("units")),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
