package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.database.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@FreshDatabase
class AssayTest {
    private final JdbcClient database;

    @Autowired
    AssayTest(JdbcClient database) {
        this.database = database;
    }

    @Test
    void servesAsARoleThatRowSecurityBinds() {
        var bound = database.sql("SELECT NOT (rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname = current_user");
        assertThat(bound.query(Boolean.class).single()).isTrue();
    }
}
