package org.assay.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.PersonalRows;
import org.springframework.stereotype.Component;

/// What this module holds about a learner: by their id alone, so that nothing has to go.
@Component
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
                    "select enrolment_id, task, step, at from learning.task_step where learner_id = :person")));
    private final PersonalRows rows;

    LearningData(PersonalRows rows) {
        this.rows = rows;
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
        // Nothing here names or describes a person; their id leads to nobody.
    }
}
