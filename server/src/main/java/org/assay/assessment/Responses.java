package org.assay.assessment;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The newest answer to each item of an attempt.
@Repository
@Transactional
class Responses {
    private final JdbcClient jdbc;

    Responses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By item, in the order in which they were typed.
    Map<String, Attempt.Response> of(AttemptId attempt) {
        var responses = new LinkedHashMap<String, Attempt.Response>();
        jdbc.sql("select item, choices, text, sequence from assessment.response where attempt_id = ?"
                        + " order by sequence, item")
                .param(attempt.value())
                .query(row -> {
                    var response = new Attempt.Response(
                            row.getString("item"),
                            strings(row.getArray("choices")),
                            row.getString("text"),
                            row.getLong("sequence"));
                    responses.put(response.item(), response);
                });
        return responses;
    }

    /// Keeps an answer unless a later one is there. Harmless when repeated.
    void put(Attempt attempt, Attempt.Response response, Instant at) {
        jdbc.sql("insert into assessment.response as r (attempt_id, item, choices, text, sequence, learner_id,"
                        + " organization_id, saved_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (attempt_id, item) do update set choices = excluded.choices,"
                        + " text = excluded.text, sequence = excluded.sequence, saved_at = excluded.saved_at"
                        + " where r.sequence < excluded.sequence")
                .params(attempt.id().value(), response.item())
                .param(response.choices().toArray(String[]::new))
                .params(response.text(), response.sequence())
                .params(attempt.learner().value(), attempt.organization().value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
