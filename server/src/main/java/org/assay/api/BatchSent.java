package org.assay.api;

import java.util.List;
import java.util.UUID;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Many awards that a program orders at once.
record BatchSent(
        @Nullable UUID definition,
        @Nullable String name,
        @Nullable List<@Nullable EarnedSent> rows) implements Sent {
    private static final int MOST = 1_000;

    @Override
    public FormErrors check() {
        var errors = new FormErrors();
        if (definition == null) errors.add("definition", "Say what is awarded, by the id of its definition.");
        errors.require("name", name, "Say what you call it, such as the date and the course.")
                .atMost("name", name, 200);
        if (rows == null || rows.isEmpty()) return errors.add("rows", "Send at least one row.");
        if (rows.size() > MOST)
            errors.add("rows", "Send at most 1,000 rows at once; these are %,d.".formatted(rows.size()));
        int empty = rows.indexOf(null);
        if (empty >= 0) errors.add("rows[" + empty + "]", "This row is null. Leave it out.");
        return errors;
    }
}
