package org.assay.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What must be true of any PostgreSQL before it serves: nothing acknowledged can be lost, and row-level security
/// binds
/// the role that serves. Read from the server itself, in the session of that role, where settings of the database
/// and of the role have their effect.
final class Guarantees {
    static final int OLDEST = 18;

    private static final Map<String, Set<String>> SETTINGS = new TreeMap<>(Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply"),
            "data_checksums", Set.of("on"),
            "ignore_checksum_failure", Set.of("off"),
            "zero_damaged_pages", Set.of("off"),
            "password_encryption", Set.of("scram-sha-256"),
            "row_security", Set.of("on"),
            "server_encoding", Set.of("UTF8")));

    private static final Map<String, String> REMEDIES = Map.of(
            "data_checksums", "stop the server and run pg_checksums --enable",
            "server_encoding", "create the database with ENCODING 'UTF8'");

    private static final Map<String, String> UNBOUND = Map.of("rolsuper", "SUPERUSER", "rolbypassrls", "BYPASSRLS");
    private static final Map<String, String> POWERFUL =
            Map.of("rolcreaterole", "CREATEROLE", "rolreplication", "REPLICATION");

    private final Connection connection;
    private final List<String> wrong = new ArrayList<>();

    private Guarantees(Connection connection) {
        this.connection = connection;
    }

    /// @throws CannotStart naming each setting or role that is wrong, and its remedy
    static void require(Access owner, Access app) {
        var wrong = new ArrayList<String>();
        wrong.addAll(inspect(app, owner.user()));
        wrong.addAll(inspect(owner, null));
        if (!wrong.isEmpty()) throw new CannotStart(String.join("\n", wrong));
    }

    private static List<String> inspect(Access access, @Nullable String owner) {
        try (var connection = access.connect()) {
            var guarantees = new Guarantees(connection);
            guarantees.version();
            guarantees.without(UNBOUND, access.user());
            if (owner != null) {
                guarantees.without(POWERFUL, access.user());
                guarantees.settings();
                guarantees.serves(access.user(), owner);
            }
            return guarantees.wrong;
        } catch (SQLException e) {
            throw new CannotStart(
                    "PostgreSQL does not let " + access + " in: " + e.getMessage()
                            + " Check ASSAY_DATABASE_URL and the roles that it needs.",
                    e);
        }
    }

    private void version() throws SQLException {
        var major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) wrong.add("PostgreSQL is version " + major + ", but must be " + OLDEST + " or newer.");
    }

    private void settings() throws SQLException {
        for (var setting : SETTINGS.entrySet()) {
            var name = setting.getKey();
            var value = one("SELECT setting FROM pg_settings WHERE name = '" + name + "'");
            if (!setting.getValue().contains(value)) {
                var remedy = REMEDIES.getOrDefault(
                        name,
                        "set " + name + " = " + good(setting.getValue()) + " in postgresql.conf, and"
                                + " reset it on the role and the database");
                wrong.add("PostgreSQL's setting " + name + " is " + value
                        + ", so data could be lost or shown to others: " + remedy + ".");
            }
        }
        if (one("SELECT pg_is_in_recovery()::text").equals("true"))
            wrong.add("PostgreSQL is a standby and cannot be written to: point ASSAY_DATABASE_URL to the primary.");
    }

    private static String good(Set<String> values) {
        return values.contains("on") ? "on" : values.iterator().next();
    }

    private void without(Map<String, String> attributes, String role) throws SQLException {
        for (var attribute : new TreeMap<>(attributes).entrySet()) {
            if (one("SELECT " + attribute.getKey() + "::text FROM pg_roles WHERE rolname = current_user")
                    .equals("true")) {
                wrong.add("The role " + role + " has " + attribute.getValue()
                        + ", so row-level security does not bind it: ALTER ROLE " + role + " NO" + attribute.getValue()
                        + ".");
            }
        }
    }

    private void serves(String app, String owner) throws SQLException {
        if (app.equals(owner)) {
            wrong.add("The role " + app + " both owns the schemas and serves: use two roles.");
            return;
        }
        var roles = one(
                "SELECT string_agg(rolname, ', ') FROM pg_roles WHERE rolname <> current_user AND pg_has_role(oid, 'MEMBER')");
        if (!roles.isEmpty())
            wrong.add("The role " + app + " is a member of " + roles
                    + ", so it can do what they can: REVOKE them from it.");
        var owned = one("""
                SELECT string_agg(what, ', ') FROM (
                  SELECT 'database ' || datname AS what FROM pg_database WHERE datdba = current_user::regrole
                  UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspowner = current_user::regrole
                  UNION ALL SELECT 'table ' || oid::regclass FROM pg_class WHERE relowner = current_user::regrole AND relkind NOT IN ('i', 'I', 't')
                  UNION ALL SELECT 'function ' || oid::regprocedure FROM pg_proc WHERE proowner = current_user::regrole) owned""");
        if (!owned.isEmpty())
            wrong.add("The role " + app + " owns " + owned + ", so it could lift row-level security: give them to "
                    + owner + ".");
    }

    private String one(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var value = rows.next() ? rows.getString(1) : null;
            return value == null ? "" : value;
        }
    }
}
