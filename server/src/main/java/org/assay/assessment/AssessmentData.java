package org.assay.assessment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.PersonalRows;
import org.springframework.stereotype.Component;

/// What this module holds about a learner. Answers and marks stay, by an id that leads to no name: they are evidence
/// for an
/// award, and for how good an item is.
@Component
class AssessmentData implements PersonalData {
    private static final Map<String, String> HELD = new TreeMap<>(
            Map.ofEntries(
                    Map.entry(
                            "attempts",
                            "select id, enrolment_id, organization_id, task, started_at, deadline, submitted_at from assessment.attempt where learner_id = :person"),
                    Map.entry(
                            "responses",
                            "select attempt_id, item, choices, text, saved_at from assessment.response where learner_id = :person"),
                    Map.entry(
                            "marks",
                            "select attempt_id, given, maximum, feedback, levels, marked_at from assessment.mark where learner_id = :person")));
    private final PersonalRows rows;

    AssessmentData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "assessment";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        return rows.lists(HELD, person);
    }

    @Override
    public void erase(PersonId person) {
        // Answers are kept under an id that leads to nobody.
    }
}
