package org.assay.awarding.batches;

import java.time.Duration;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What organizations ask of their tables; whoever calls acts for one.
@Repository
@Transactional
class Rules {
    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param secondFrom from how many rows on a second person has to release a table; null where nobody has to
    /// @param hold how long each table can be taken back, at the least
    record Rule(@Nullable Integer secondFrom, Duration hold) {
        static final Rule NONE = new Rule(null, Duration.ZERO);

        boolean asksForSecond(int rows) {
            return secondFrom != null && rows >= secondFrom;
        }
    }

    Rule of(OrganizationId organization) {
        return jdbc.sql("select second_from, hold_minutes from awarding.batch_rule where organization_id = ?")
                .param(organization.value())
                .query((row, _) -> new Rule(
                        row.getObject("second_from", Integer.class), Duration.ofMinutes(row.getInt("hold_minutes"))))
                .optional()
                .orElse(Rule.NONE);
    }

    void save(OrganizationId organization, Rule rule) {
        jdbc.sql("insert into awarding.batch_rule (organization_id, second_from, hold_minutes) values (?, ?, ?)"
                        + " on conflict (organization_id) do update set second_from = excluded.second_from,"
                        + " hold_minutes = excluded.hold_minutes")
                .param(organization.value())
                .param(rule.secondFrom())
                .param((int) rule.hold().toMinutes())
                .update();
    }
}
