package org.assay.awarding.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assay.awarding.sheets.Columns;
import org.assay.awarding.sheets.Field;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How an organization matched columns before, by their names.
@Repository
@Transactional
class ColumnMemory {
    /// A column that was left out.
    private static final String NOWHERE = "";

    private final JdbcClient jdbc;

    ColumnMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The guess, but where it is known better.
    Columns recall(OrganizationId organization, List<String> header, Columns guessed) {
        Map<String, String> known = new HashMap<>();
        jdbc.sql("select name, field from awarding.column_memory where organization_id = ?")
                .param(organization.value())
                .query(row -> {
                    known.put(row.getString(1), row.getString(2));
                });
        var fields = new ArrayList<@Nullable Field>();
        Set<Field> taken = new HashSet<>();
        for (var column = 0; column < header.size(); column++) {
            var before = known.get(key(header.get(column)));
            var field = before == null
                    ? guessed.fields().get(column)
                    : before.equals(NOWHERE) ? null : Field.valueOf(before);
            fields.add(field != null && taken.add(field) ? field : null);
        }
        return new Columns(fields, guessed.dates());
    }

    void remember(OrganizationId organization, List<String> header, Columns columns) {
        for (var column = 0; column < header.size(); column++) {
            var field = columns.fields().get(column);
            jdbc.sql("insert into awarding.column_memory (organization_id, name, field) values (?, ?, ?)"
                            + " on conflict (organization_id, name) do update set field = excluded.field")
                    .params(organization.value(), key(header.get(column)), field == null ? NOWHERE : field.name())
                    .update();
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
