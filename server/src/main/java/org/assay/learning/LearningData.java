package org.assay.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.PersonalRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What this module holds about a learner: by their id alone, but for what their devices wrote down.
@Component
@Transactional
class LearningData implements PersonalData {
    private static final Map<String, String> HELD = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "enrolments",
                    "select id, organization_id, offering_id, entry_id, entry_number, enrolled_at from learning.enrolment where learner_id = :person"),
            Map.entry(
                    "completions",
                    "select enrolment_id, unit_id, completed_at from learning.completion where learner_id = :person"),
            Map.entry(
                    "taskSteps",
                    "select enrolment_id, task, step, at from learning.task_step where learner_id = :person"),
            Map.entry(
                    "journalEntries",
                    "select enrolment_id, device_id, sequence, kind, unit_id, payload, device_at, received_at, outcome,"
                            + " reason from learning.journal_entry where learner_id = :person"
                            + " order by received_at, device_id, sequence")));
    private final PersonalRows rows;
    private final JdbcClient jdbc;

    LearningData(PersonalRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "learning";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        return rows.lists(HELD, person);
    }

    @Override
    public void erase(PersonId person) {
        // What came of the journals stays, like all else here: it neither names nor describes a person.
        jdbc.sql("delete from learning.journal_entry where learner_id = ?")
                .param(person.value())
                .update();
    }
}
