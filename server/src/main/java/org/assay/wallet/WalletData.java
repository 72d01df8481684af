package org.assay.wallet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.PersonalRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module holds for a person: all of it is theirs, and all of it goes.
@Component
class WalletData implements PersonalData {
    private static final Map<String, String> HELD = new TreeMap<>(
            Map.ofEntries(
                    Map.entry(
                            "claims",
                            "select id, credential_id, organization_id, offered_at, accepted_at from wallet.claim where person_id = :person"),
                    Map.entry(
                            "holdings",
                            "select id, convert_from(bytes, 'UTF8') as credential, source, received_at from wallet.holding where person_id = :person"),
                    Map.entry(
                            "shares",
                            "select id, holding_id, kind, shared_at, ends_at, withdrawn_at, openings from wallet.share where person_id = :person")));
    private final PersonalRows rows;
    private final JdbcClient jdbc;

    WalletData(PersonalRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "wallet";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        return rows.lists(HELD, person);
    }

    @Override
    public void erase(PersonId person) {
        for (var table : List.of("share", "holding", "claim")) {
            jdbc.sql("delete from wallet." + table + " where person_id = ?")
                    .param(person.value())
                    .update();
        }
    }
}
