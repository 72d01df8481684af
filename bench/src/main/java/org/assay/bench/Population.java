package org.assay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Fills a running demonstration, as superuser of its embedded PostgreSQL.
final class Population {
    private final Path home;

    /// @param home where the server keeps its database: `<data>/postgresql`
    Population(Path home) {
        this.home = home;
    }

    /// What the load needs to know of those who look around.
    ///
    /// @param enrolments of the first learners, in the order of their sessions
    /// @param entries some that can be earned
    record Known(List<UUID> enrolments, UUID unit, List<UUID> entries) {}

    /// Fills once; later calls only read.
    Known fill(int learners, int entries) throws IOException, SQLException {
        try (var connection = connect()) {
            if (!isFilled(connection)) {
                var sql = text().replace(":learners", "" + learners).replace(":entries", "" + entries);
                try (var statement = connection.createStatement()) {
                    statement.execute(sql);
                    statement.execute("vacuum analyze");
                }
            }
            return known(connection);
        }
    }

    private static boolean isFilled(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from identity.session where device = 'load' limit 1")) {
            return rows.next();
        }
    }

    private static Known known(Connection connection) throws SQLException {
        var enrolments = ids(connection, "select md5('enrolment ' || n)::uuid from generate_series(1, 500) n");
        var units = ids(
                connection,
                "select c.unit_id from learning.completion c where c.enrolment_id = md5('enrolment 3')::uuid limit 1");
        var entries = ids(connection, "select md5('entry ' || n * 2)::uuid from generate_series(1, 500) n");
        return new Known(enrolments, units.getFirst(), entries);
    }

    private static List<UUID> ids(Connection connection, String sql) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
    }

    private Connection connect() throws IOException, SQLException {
        var lines = Files.readAllLines(home.resolve("cluster/postmaster.pid"));
        var password = Files.readString(home.resolve("password")).strip();
        var url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/assay";
        return DriverManager.getConnection(url, "assay_superuser", password);
    }

    private static String text() throws IOException {
        try (var in = Objects.requireNonNull(Population.class.getResourceAsStream("population.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
