package org.assay.awarding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.identity.Acting;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.PersonalRows;
import org.assay.identity.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module holds about a learner. The award stays with the organization; the name in it goes.
@Component
class AwardingData implements PersonalData {
    private static final Map<String, String> HELD = new TreeMap<>(
            Map.ofEntries(
                    Map.entry(
                            "awards",
                            "select id, organization_id, learner_name, title, results, overall, state, decision, decided_at, statement from awarding.award where learner_id = :person"),
                    Map.entry(
                            "decisions",
                            "select award_id, version, decision, decided_at from awarding.decision where learner_id = :person")));
    private final PersonalRows rows;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    AwardingData(PersonalRows rows, JdbcClient jdbc, Tenancy tenancy) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    @Override
    public String module() {
        return "awarding";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        return rows.lists(HELD, person);
    }

    @Override
    public void erase(PersonId person) {
        var organizations = rows.organizations(
                "select distinct organization_id from awarding.award where learner_id = :person", person);
        for (var organization : organizations) {
            tenancy.as(Acting.organization(organization), () -> {
                jdbc.sql("update awarding.award set learner_name = ?, statement = statement - 'narrative' - 'evidence'"
                                + " where learner_id = ?")
                        .params(Person.ERASED, person.value())
                        .update();
                jdbc.sql("update awarding.batch_row set name = ?, address = '', cells = null, entered = '{}', earned ="
                                + " null, problems = '[]' where award_id in (select id from awarding.award where"
                                + " learner_id = ?)")
                        .params(Person.ERASED, person.value())
                        .update();
            });
        }
    }
}
