package org.assay.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;

/// The two roles of the embedded database. Their passwords are new at every start and are written nowhere; only
/// the
/// superuser's has a file.
///
/// @param owner owns the database and its schemas, and migrates them
/// @param app serves
record Roles(Access owner, Access app) {
    static final String SUPERUSER = "assay_superuser";
    static final String OWNER = "assay_owner";
    static final String APP = "assay_app";
    static final String DATABASE = "assay";

    /// Creates roles and database on the first start. Existing roles are not mended: [Guarantees] refuses what is
    /// wrong.
    static Roles prepare(Access superuser) throws SQLException {
        try (var connection = superuser.connect()) {
            var owner = login(connection, OWNER);
            var app = login(connection, APP);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE))
                create(connection, DATABASE, "");
            var url = inDatabase(superuser.url(), DATABASE);
            return new Roles(new Access(url, OWNER, owner), new Access(url, APP, app));
        }
    }

    /// Creates a database for the two roles and nobody else.
    static void create(Connection connection, String database, String options) throws SQLException {
        execute(connection, "CREATE DATABASE " + database + " OWNER " + OWNER + " " + options);
        execute(connection, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        execute(connection, "GRANT CONNECT ON DATABASE " + database + " TO " + APP);
    }

    static String inDatabase(String url, String database) {
        return url.substring(0, url.lastIndexOf('/') + 1) + database;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String login(Connection connection, String role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(
                    connection,
                    "CREATE ROLE " + role + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION");
        }
        var password = UUID.randomUUID().toString();
        // Hashed by the driver, so that the password itself is in no statement and no log.
        connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
        return password;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
