package org.assay.notices;

import java.util.List;
import java.util.Map;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.account.Addresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module holds about a person: letters to them in the local mailbox, where no mail server is set.
@Component
class NoticesData implements PersonalData {
    private final JdbcClient jdbc;
    private final Addresses addresses;
    private final People people;

    NoticesData(JdbcClient jdbc, Addresses addresses, People people) {
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
        return Map.of("letters", letters);
    }

    @Override
    public void erase(PersonId person) {
        for (var table : List.of("notice", "preference", "rhythm")) {
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
