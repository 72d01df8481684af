package org.assay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A database of a test's own, migrated, on the one PostgreSQL that all tests of this JVM share.
///
/// The server lives in `target/test-postgres` and is kept between runs; its databases are not. It has the product's
/// settings, save that it does not wait for the disk.
///
/// A Spring test says [FreshDatabase]; any other says `TestDatabase.fresh()`.
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Access superuser;
    private final Access owner;
    private final Access app;

    private TestDatabase(String name) {
        var server = Server.get();
        superuser = in(name, server.postgres.superuser());
        owner = in(name, server.roles.owner());
        app = in(name, server.roles.app());
    }

    /// A new database, like that of an installation just made.
    public static TestDatabase fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        Server.get().create(name, "TEMPLATE " + Server.TEMPLATE);
        return new TestDatabase(name);
    }

    /// The role that serves; row-level security binds it.
    public Access app() {
        return app;
    }

    /// The role that migrates; forced row-level security binds it too.
    public Access owner() {
        return owner;
    }

    /// Sees every row of every tenant. For looking, not for arranging.
    public Access superuser() {
        return superuser;
    }

    /// Unpooled connections of [#app].
    public DataSource appSource() {
        return source(app);
    }

    /// Unpooled connections of [#owner].
    public DataSource ownerSource() {
        return source(owner);
    }

    private static DataSource source(Access access) {
        var source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.user());
        source.setPassword(access.password());
        return source;
    }

    private static Access in(String database, Access access) {
        return new Access(Roles.inDatabase(access.url(), database), access.user(), access.password());
    }

    /// The shared server, with a migrated template to copy databases from.
    private static final class Server {
        static final String TEMPLATE = "migrated";
        static final Path HOME = Path.of("target/test-postgres");
        private static @Nullable Server only;

        final EmbeddedPostgres postgres;
        final Roles roles;

        private Server(EmbeddedPostgres postgres) throws SQLException {
            this.postgres = postgres;
            this.roles = Roles.prepare(postgres.superuser());
            dropTestDatabases();
            create(TEMPLATE, "");
            Migrations.migrate(in(TEMPLATE, roles.owner()), Roles.APP);
        }

        static synchronized Server get() {
            try {
                if (only == null) only = new Server(start());
                return only;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        synchronized void create(String database, String options) {
            try (var connection = postgres.superuser().connect()) {
                Roles.create(connection, database, options);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /// A home that a crash of the machine damaged holds nothing that a test needs.
        private static EmbeddedPostgres start() {
            var tuning = Tuning.DURABLE
                    .with("fsync", "off")
                    .with("full_page_writes", "off")
                    .with("max_connections", "200");
            try {
                return EmbeddedPostgres.start(HOME, tuning, System.err::println, null);
            } catch (CannotStart e) {
                if (!Files.exists(HOME.resolve("cluster")) || e.sentence().contains("in use")) throw e;
                delete(HOME.resolve("cluster"));
                return EmbeddedPostgres.start(HOME, tuning, System.err::println, null);
            }
        }

        private void dropTestDatabases() throws SQLException {
            try (var connection = postgres.superuser().connect()) {
                for (var name : testDatabases(connection)) {
                    Roles.execute(connection, "DROP DATABASE " + name + " WITH (FORCE)");
                }
            }
        }

        private static List<String> testDatabases(Connection connection) throws SQLException {
            var query = "SELECT datname FROM pg_database WHERE datname = '" + TEMPLATE + "' OR datname LIKE 'test\\_%'";
            var names = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) names.add(rows.getString(1));
            }
            return names;
        }

        private static void delete(Path folder) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
