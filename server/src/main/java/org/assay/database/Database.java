package org.assay.database;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.assay.database.DatabaseSettings.Embedded;
import org.assay.database.DatabaseSettings.Outside;
import org.jspecify.annotations.Nullable;

/// The open database: checked, migrated, and reached by the role that serves.
public final class Database implements AutoCloseable {
    private final Access app;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(Access app, @Nullable EmbeddedPostgres embedded) {
        this.app = app;
        this.embedded = embedded;
    }

    /// Opens the database, starting PostgreSQL where it is ours.
    ///
    /// @param lost told, once, when an embedded PostgreSQL died and could not be started again; the process can
    ///     only
    ///     say so and end
    /// @throws CannotStart when it cannot be opened, or would not keep what it acknowledges
    public static Database open(DatabaseSettings settings, Consumer<CannotStart> lost) {
        return switch (settings) {
            case Outside(var owner, var app) -> new Database(ready(owner, app), null);
            case Embedded(var home) -> embedded(EmbeddedPostgres.start(home, lost));
        };
    }

    private static Database embedded(EmbeddedPostgres postgres) {
        try {
            var roles = Roles.prepare(postgres.superuser());
            return new Database(ready(roles.owner(), roles.app()), postgres);
        } catch (SQLException e) {
            postgres.close();
            throw new CannotStart("The embedded PostgreSQL could not be prepared: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static Access ready(Access owner, Access app) {
        Guarantees.require(owner, app);
        Migrations.migrate(owner, app.user());
        return app;
    }

    /// The role that serves: no superuser, owner of nothing, bound by row-level security.
    public Access app() {
        return app;
    }

    /// Stops an embedded PostgreSQL (fast shutdown); leaves an outside one alone. The pool is closed before.
    @Override
    public void close() {
        if (embedded != null) embedded.close();
    }
}
