package org.assay.awarding.batches;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.awarding.sheets.Columns;
import org.assay.awarding.sheets.DateOrder;
import org.assay.awarding.sheets.Field;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Which column goes where.
///
/// @param fields one for each column; empty where the column is left out
/// @param earnedOn the date for rows without one
/// @param isRemembered `on` where it is to be done so the next time
public record ColumnsForm(
        @Nullable List<String> fields,
        @Nullable String dates,
        @Nullable String earnedOn,
        @Nullable String isRemembered) implements Form {

    static ColumnsForm of(Columns columns, @Nullable LocalDate earnedOn) {
        return new ColumnsForm(
                columns.fields().stream()
                        .map(field -> field == null ? "" : field.name())
                        .toList(),
                columns.dates().name(),
                earnedOn == null ? null : earnedOn.toString(),
                "on");
    }

    FormErrors check(int width, boolean isScored) {
        var errors = new FormErrors();
        if (fields == null || fields.size() != width) return errors.add("fields", "Choose for each column.");
        Set<String> taken = new HashSet<>();
        for (var field : fields)
            if (!field.isEmpty() && !taken.add(field))
                errors.add("fields", "Two columns go to the same place. Leave one of them out.");
        columns(width).missing(isScored).forEach(sentence -> errors.add("fields", sentence));
        if (earnedOn != null && !earnedOn.isBlank() && date() == null) errors.add("earnedOn", "This is no date.");
        return errors;
    }

    Columns columns(int width) {
        var chosen = new ArrayList<@Nullable Field>();
        for (var column = 0; column < width; column++) chosen.add(field(column));
        return new Columns(chosen, order());
    }

    @Nullable
    LocalDate date() {
        try {
            return earnedOn == null || earnedOn.isBlank() ? null : LocalDate.parse(earnedOn.strip());
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    private @Nullable Field field(int column) {
        var name = fields == null || column >= fields.size() ? "" : fields.get(column);
        for (var field : Field.values()) if (field.name().equals(name)) return field;
        return null;
    }

    private DateOrder order() {
        for (var order : DateOrder.values()) if (order.name().equals(dates)) return order;
        return DateOrder.ISO;
    }
}
