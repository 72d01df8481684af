package org.assay.catalog.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A button that changes the rows of a form, and saves nothing: `add-claims`, `remove-tasks-1`, `up-outcomes-2`.
record RowEdit(String verb, String list, int index) {
    static final int MOST_ROWS = 50;
    private static final Pattern ACTION =
            Pattern.compile("(add)-(claims|outcomes|tasks)|(remove|up|down)-(claims|outcomes|tasks)-([0-9]{1,2})");

    /// Empty where the button does something else.
    static Optional<RowEdit> of(@Nullable String action) {
        var matcher = ACTION.matcher(action == null ? "" : action);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(
                matcher.group(1) != null
                        ? new RowEdit(matcher.group(1), matcher.group(2), -1)
                        : new RowEdit(matcher.group(3), matcher.group(4), Integer.parseInt(matcher.group(5))));
    }

    /// `rows` after the edit; an edit that does not fit them leaves them as they are.
    <T> List<T> apply(String name, List<T> rows, T fresh) {
        if (!name.equals(list)) return rows;
        var edited = new ArrayList<>(rows);
        if (verb.equals("add") && rows.size() < MOST_ROWS) edited.add(fresh);
        if (index >= 0 && index < rows.size()) {
            int other = verb.equals("up") ? index - 1 : index + 1;
            if (verb.equals("remove")) edited.remove(index);
            else if (other >= 0 && other < rows.size()) Collections.swap(edited, index, other);
        }
        return List.copyOf(edited);
    }
}
