package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.assay.ServerTest;
import org.assay.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AuditTamperingTest {
    @Autowired
    Tenancy tenancy;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestDatabase database;

    final OrganizationId organization = OrganizationId.random();

    void record(String action) {
        tenancy.as(
                Acting.organization(organization),
                () -> transactions.executeWithoutResult(_ -> audit.record(organization, action, "it", Map.of())));
    }

    @Test
    void aChangedEntryBreaksTheChainWhereItWasChanged() throws SQLException {
        for (var action : new String[] {"wrote entry", "published entry", "retired entry"}) record(action);
        try (var superuser = database.superuser().connect();
                var statement = superuser.createStatement()) {
            statement.execute("alter table identity.audit_entry disable trigger user");
            statement.execute("update identity.audit_entry set action = 'approved award' where sequence = 2");
            statement.execute("alter table identity.audit_entry enable trigger user");
        }
        var broken = tenancy.as(Acting.organization(organization), () -> audit.firstBreak(organization));
        assertThat(broken).hasValue(2);
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveAnEntry() throws SQLException {
        record("wrote entry");
        try (var app = database.app().connect();
                var statement = app.createStatement()) {
            statement.execute("select set_config('assay.organization', '" + organization + "', false)");
            assertThatThrownBy(() -> statement.executeUpdate("delete from identity.audit_entry"))
                    .hasMessageContaining("only grows");
        }
    }
}
