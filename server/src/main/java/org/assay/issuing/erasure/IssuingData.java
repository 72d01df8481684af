package org.assay.issuing.erasure;

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

/// What this module holds about a learner. That a credential was issued, its hash and its place in a status list stay,
/// so
/// that the holder's own copies go on verifying; our copy of the text, which names them, goes.
@Component
class IssuingData implements PersonalData {
    private static final Map<String, String> HELD = new TreeMap<>(
            Map.ofEntries(
                    Map.entry(
                            "credentials",
                            "select id, organization_id, learner_name, title, convert_from(signed, 'UTF8') as signed, sha256, issued_at from issuing.credential where learner_id = :person"),
                    Map.entry(
                            "replies",
                            "select credential_id, number, organization_id, said_at, words from issuing.reply where learner_id = :person"),
                    Map.entry(
                            "renewal requests",
                            "select credential_id, organization_id, hours, words, asked_at from issuing.renewal_request where learner_id = :person"),
                    Map.entry(
                            "renewal decisions",
                            "select request_id, organization_id, granted, words, decided_at from issuing.renewal_decision where learner_id = :person"),
                    Map.entry(
                            "successions",
                            "select credential_id, former_id, organization_id, kind, learner_name, made_at, reason from issuing.succession where learner_id = :person"),
                    Map.entry(
                            "revocations",
                            "select credential_id, organization_id, revoked_at, reason, cause from issuing.revocation where learner_id = :person"),
                    Map.entry(
                            "suspensions",
                            "select credential_id, number, organization_id, suspended_at, reason from issuing.suspension where learner_id = :person"),
                    Map.entry(
                            "reinstatements",
                            "select credential_id, number, organization_id, reinstated_at, reason from issuing.reinstatement where learner_id = :person")));
    private final PersonalRows rows;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    IssuingData(PersonalRows rows, JdbcClient jdbc, Tenancy tenancy) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    @Override
    public String module() {
        return "issuing";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        return rows.lists(HELD, person);
    }

    @Override
    public void erase(PersonId person) {
        var organizations = rows.organizations(
                "select distinct organization_id from issuing.credential where learner_id = :person", person);
        for (var organization : organizations) {
            tenancy.as(Acting.organization(organization), () -> {
                jdbc.sql("update issuing.credential set learner_name = ?, signed = '' where learner_id = ?")
                        .params(Person.ERASED, person.value())
                        .update();
                jdbc.sql("update issuing.succession set learner_name = ?, reason = '' where learner_id = ?")
                        .params(Person.ERASED, person.value())
                        .update();
                jdbc.sql("update issuing.reply set words = '' where learner_id = ? and words <> ''")
                        .param(person.value())
                        .update();
                for (var table : List.of("renewal_request", "renewal_decision")) {
                    jdbc.sql("update issuing." + table + " set words = '' where learner_id = ? and words <> ''")
                            .param(person.value())
                            .update();
                }
                jdbc.sql("update issuing.note set words = '' where learner_id = ? and words <> ''")
                        .param(person.value())
                        .update();
                jdbc.sql("update issuing.intent set unsigned = '' where learner_id = ? and unsigned <> ''")
                        .param(person.value())
                        .update();
            });
        }
    }
}
