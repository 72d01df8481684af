package org.assay.awarding.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which column goes where.
///
/// @param fields one for each column of the sheet, null where the column is left out; no field stands twice
/// @param dates how dates are written
public record Columns(List<@Nullable Field> fields, DateOrder dates) {
    private static final int LOOKED_AT = 200;

    /// Guesses by the columns' names, else by what stands in them.
    public static Columns guess(Sheet sheet) {
        var fields = new ArrayList<@Nullable Field>();
        Set<Field> taken = new HashSet<>();
        for (var name : sheet.header()) {
            var field = named(name);
            fields.add(field != null && taken.add(field) ? field : null);
        }
        for (var column = 0; column < fields.size(); column++) {
            if (fields.get(column) != null) continue;
            var field = byValues(sheet.column(column));
            if (field != null && taken.add(field)) fields.set(column, field);
        }
        var earned = fields.indexOf(Field.EARNED);
        return new Columns(fields, earned < 0 ? DateOrder.ISO : DateOrder.guess(sheet.column(earned)));
    }

    private static @Nullable Field named(String name) {
        var letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        for (var field : Field.values()) if (field.isNamed(letters.toString())) return field;
        return null;
    }

    private static @Nullable Field byValues(List<String> values) {
        var some = values.stream()
                .filter(value -> !value.isBlank())
                .limit(LOOKED_AT)
                .toList();
        if (some.isEmpty()) return null;
        return some.stream().filter(value -> value.contains("@")).count() > some.size() / 2 ? Field.ADDRESS : null;
    }

    /// The values of a row that are not left out and not blank.
    public Map<Field, String> values(List<String> cells) {
        var values = new EnumMap<Field, String>(Field.class);
        for (var column = 0; column < fields.size(); column++) {
            var field = fields.get(column);
            if (field != null && !cells.get(column).isBlank())
                values.put(field, cells.get(column).strip());
        }
        return values;
    }

    /// What is still to be chosen before rows can be checked, in sentences; empty where nothing is.
    ///
    /// @param isScored whether the micro-credential is awarded by a score
    public List<String> missing(boolean isScored) {
        var missing = new ArrayList<String>();
        if (!fields.contains(Field.ADDRESS)) missing.add("Choose the column with the email addresses.");
        if (!fields.contains(Field.NAME) && !fields.contains(Field.FAMILY_NAME))
            missing.add("Choose the column with the names.");
        if (isScored && !fields.contains(Field.SCORE)) missing.add("Choose the column with the scores.");
        if (dates == DateOrder.UNCLEAR) missing.add("Say whether the day or the month comes first in the dates.");
        return missing;
    }
}
