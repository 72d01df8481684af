package org.assay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final UUID ALDERMERE = UUID.fromString("00000000-0000-4000-8000-00000000a1de");

    @Test
    void everyFolderOfMigrationsHasItsPlaceInTheRiver() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Migrations.present());
        }
    }

    @Test
    void runsAgainWithoutHarm() {
        var database = TestDatabase.fresh();
        Migrations.migrate(database.owner(), Roles.APP);
    }

    @Test
    void whoAsksIsKnownForOneTransactionOnly() throws SQLException {
        try (var connection = TestDatabase.fresh().app().connect()) {
            connection.setAutoCommit(false);
            try (var set = connection.prepareStatement("SELECT set_config('assay.organization', ?, true)")) {
                set.setString(1, ALDERMERE.toString());
                set.execute();
            }
            assertThat(ask(connection, "tenancy.organization()")).isEqualTo(ALDERMERE);
            connection.commit();
            assertThat(ask(connection, "tenancy.organization()")).isNull();
            assertThat(ask(connection, "tenancy.person()")).isNull();
            assertThat(ask(connection, "tenancy.secret()")).isNull();
        }
    }

    @Test
    void theServingRoleMayCreateNothing() throws SQLException {
        try (var connection = TestDatabase.fresh().app().connect()) {
            assertThatThrownBy(() -> Roles.execute(connection, "CREATE TABLE events.sneaked (id uuid)"))
                    .hasMessageContaining("permission denied for schema events");
            assertThatThrownBy(() -> Roles.execute(connection, "CREATE SCHEMA sneaked"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    private static Object ask(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT " + function)) {
            rows.next();
            return rows.getObject(1);
        }
    }
}
