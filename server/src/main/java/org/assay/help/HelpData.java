package org.assay.help;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.PersonalRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module holds about whoever asked. All words of a question go: an answer repeats
/// what was asked. That there was one stays.
@Component
class HelpData implements PersonalData {
    private static final Map<String, String> HELD = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "questions",
                    "select id, organization_id, asker, subject, about, state, asked_at from help.question where person_id = :person"),
            Map.entry(
                    "messages",
                    "select question_id, number, by_desk, text, at from help.message where person_id = :person")));
    private final PersonalRows rows;
    private static final String GONE = "Erased with the account";
    private final JdbcClient jdbc;

    HelpData(PersonalRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "help";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        return rows.lists(HELD, person);
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update help.question set asker = ?, subject = ?, about = ? where person_id = ?")
                .params(Person.ERASED, GONE, GONE, person.value())
                .update();
        jdbc.sql("update help.message set text = ? where person_id = ?")
                .params(GONE, person.value())
                .update();
    }
}
