package org.assay.notices;

import java.util.List;
import java.util.Map;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.PersonalRows;
import org.assay.identity.account.Addresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module holds about a person: what they were told and how they want to hear it, and letters to them in the
/// local mailbox, where no mail server is set. All of it goes; orders for letters hold ids alone.
@Component
class NoticesData implements PersonalData {
    private static final Map<String, String> HELD = Map.of(
            "notices",
            "select organization_id, reason, says, said_values, link, at, read_at from notices.notice"
                    + " where person_id = :person",
            "preferences",
            "select reason, in_app, mail from notices.preference where person_id = :person",
            "rhythm",
            "select zone, quiet_from, quiet_until from notices.rhythm where person_id = :person",
            "reminders",
            "select organization_id, key, day from notices.reminder where person_id = :person",
            "postings",
            "select reason, at, returns, bounced_at from notices.posting where person_id = :person");

    private final PersonalRows rows;
    private final JdbcClient jdbc;
    private final Addresses addresses;
    private final People people;

    NoticesData(PersonalRows rows, JdbcClient jdbc, Addresses addresses, People people) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.people = people;
    }

    @Override
    public String module() {
        return "notices";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        var letters = addresses.list(person).stream()
                .flatMap(address -> jdbc
                        .sql("select at, recipient, subject, text from notices.mail where lower(recipient) = lower(?)")
                        .param(address.text())
                        .query((row, _) -> Map.<String, Object>of(
                                "at", row.getString(1), "subject", row.getString(3), "text", row.getString(4)))
                        .list()
                        .stream())
                .toList();
        var all = rows.lists(HELD, person);
        all.put("letters", letters);
        return all;
    }

    @Override
    public void erase(PersonId person) {
        for (var table : List.of("notice", "preference", "rhythm", "reminder", "posting")) {
            jdbc.sql("delete from notices." + table + " where person_id = ?")
                    .param(person.value())
                    .update();
        }
        for (var address : addresses.list(person)) {
            jdbc.sql("delete from notices.mail where lower(recipient) = lower(?)")
                    .param(address.text())
                    .update();
        }
        people.find(person)
                .filter(found -> !found.name().equals(Person.ERASED))
                .ifPresent(found -> jdbc.sql("delete from notices.mail where strpos(subject || ' ' || text, ?) > 0")
                        .param(found.name())
                        .update());
    }
}
