package org.assay.api;

import java.util.List;
import java.util.Map;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers that name somebody who leaves go with them. They hold nothing that other modules do not.
@Component
class ApiData implements PersonalData {
    private final JdbcClient jdbc;

    ApiData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "api";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        return Map.of();
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from api.kept_answer where person_id = ?")
                .param(person.value())
                .update();
    }
}
