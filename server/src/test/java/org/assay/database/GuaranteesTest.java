package org.assay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// On a real PostgreSQL, each thing wrong in turn. That everything right is accepted, [EmbeddedPostgresTest] shows.
class GuaranteesTest {
    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void mend() throws SQLException {
        asSuperuser("""
                ALTER ROLE assay_app RESET ALL;
                ALTER ROLE assay_app NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;
                ALTER ROLE assay_owner NOSUPERUSER NOBYPASSRLS;
                REVOKE assay_owner, pg_read_all_data FROM assay_app;
                """);
    }

    @Test
    void refusesAServerThatDoesNotWaitForTheDisk() {
        assertThat(refusal())
                .contains("PostgreSQL's setting fsync is off")
                .contains("set fsync = on in postgresql.conf")
                .contains("full_page_writes is off")
                .doesNotContain("synchronous_commit")
                .doesNotContain("The role");
    }

    @Test
    void refusesASettingThatIsWrongForTheServingRoleOnly() throws SQLException {
        asSuperuser("ALTER ROLE assay_app SET synchronous_commit = off; ALTER ROLE assay_app SET row_security = off");
        assertThat(refusal()).contains("synchronous_commit is off").contains("row_security is off");
    }

    @Test
    void refusesRolesThatRowSecurityDoesNotBind() throws SQLException {
        asSuperuser("ALTER ROLE assay_app BYPASSRLS CREATEROLE REPLICATION; ALTER ROLE assay_owner BYPASSRLS");
        assertThat(refusal())
                .contains("The role assay_app has BYPASSRLS")
                .contains("ALTER ROLE assay_app NOBYPASSRLS")
                .contains("assay_app has CREATEROLE")
                .contains("assay_app has REPLICATION")
                .contains("The role assay_owner has BYPASSRLS");
        asSuperuser("ALTER ROLE assay_app SUPERUSER; ALTER ROLE assay_owner SUPERUSER");
        assertThat(refusal()).contains("assay_app has SUPERUSER").contains("assay_owner has SUPERUSER");
    }

    @Test
    void refusesAServingRoleThatCanBecomeAnother() throws SQLException {
        asSuperuser("GRANT assay_owner, pg_read_all_data TO assay_app");
        assertThat(refusal())
                .contains("assay_app is a member of")
                .contains("assay_owner")
                .contains("pg_read_all_data");
    }

    @Test
    void refusesAServingRoleThatOwnsAnything() throws SQLException {
        asSuperuser("""
                ALTER TABLE events.event_publication OWNER TO assay_app;
                ALTER FUNCTION tenancy.person() OWNER TO assay_app;
                """);
        assertThat(refusal())
                .contains("assay_app owns table events.event_publication, function tenancy.person()")
                .contains("give them to assay_owner");
    }

    @Test
    void refusesOneRoleForBothTasks() {
        assertThat(refusal(database.owner(), database.owner())).contains("both owns the schemas and serves");
    }

    @Test
    void saysWhoIsNotLetIn() {
        var stranger = new Access(database.app().url(), "assay_app", "guessed");
        assertThat(refusal(database.owner(), stranger))
                .startsWith("PostgreSQL does not let assay_app at jdbc:postgresql:")
                .contains("password authentication failed")
                .doesNotContain("guessed");
    }

    private String refusal() {
        return refusal(database.owner(), database.app());
    }

    private static String refusal(Access owner, Access app) {
        return catchThrowableOfType(CannotStart.class, () -> Guarantees.require(owner, app))
                .sentence();
    }

    private void asSuperuser(String sql) throws SQLException {
        try (var connection = database.superuser().connect()) {
            Roles.execute(connection, sql);
        }
    }
}
