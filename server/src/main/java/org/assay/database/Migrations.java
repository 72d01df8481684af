package org.assay.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;

/// Brings each module's schema up to date, in river order: `db/<module>/V<n>__<what>.sql` into schema `<module>`.
///
/// The role that serves gets USAGE of each schema and SELECT, INSERT, UPDATE and DELETE on its tables by default
/// privileges; a migration may revoke from `${app}`. A module's history is its own table, so modules number their
/// migrations without looking at each other. A new one takes a number above all of its folder: a database that an
/// earlier version filled refuses one below.
final class Migrations {
    /// Every folder below `db`, upstream first.
    static final List<String> MODULES = List.of(
            "tenancy",
            "events",
            "identity",
            "files",
            "keys",
            "assistance",
            "skills",
            "demand",
            "catalog",
            "learning",
            "assessment",
            "awarding",
            "issuing",
            "wallet",
            "verification",
            "help",
            "api",
            "pathways",
            "talent",
            "marketplace",
            "lti",
            "oid4vc",
            "exchange",
            "notices",
            "insights",
            "home");

    static final String HISTORY = "schema_history";

    private static final int LOCK = 0x41737361;

    private Migrations() {}

    static List<String> present() {
        return MODULES.stream()
                .filter(module -> Migrations.class.getResource("/db/" + module) != null)
                .toList();
    }

    /// Runs again harmlessly; several servers starting at once wait for each other.
    static void migrate(Access owner, String app) {
        try (var connection = owner.connect()) {
            Roles.execute(connection, "SELECT pg_advisory_lock(" + LOCK + ")");
            for (var module : present()) migrate(module, connection, owner, app);
        } catch (SQLException | FlywayException e) {
            throw new CannotStart("The database could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private static void migrate(String module, Connection connection, Access owner, String app) throws SQLException {
        var role = connection.unwrap(PGConnection.class).escapeIdentifier(app);
        Roles.execute(connection, """
                CREATE SCHEMA IF NOT EXISTS %1$s;
                GRANT USAGE ON SCHEMA %1$s TO %2$s;
                ALTER DEFAULT PRIVILEGES IN SCHEMA %1$s GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %2$s;
                ALTER DEFAULT PRIVILEGES IN SCHEMA %1$s GRANT USAGE, SELECT ON SEQUENCES TO %2$s;
                """.formatted(module, role));
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/" + module)
                .schemas(module)
                .table(HISTORY)
                .placeholders(Map.of("app", role))
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
        Roles.execute(connection, "REVOKE ALL ON %s.%s FROM %s".formatted(module, HISTORY, role));
    }
}
