package org.assay.awarding.batches;

import java.util.List;
import java.util.Map;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// Columns, and where they go.
///
/// @param remarks what the reader of the file decided for itself
/// @param choices what a column can be, by name; the empty name leaves it out
public record ColumnsPage(
        String path,
        String name,
        String entry,
        int rows,
        List<Column> columns,
        List<String> remarks,
        Map<String, String> choices,
        Map<String, String> orders,
        ColumnsForm form,
        FormErrors errors)
        implements Page {

    /// @param values the first few
    public record Column(String name, String values, String field) {}

    @Override
    public String title() {
        return "Match your columns";
    }

    /// How many columns go somewhere.
    public long matched() {
        return columns.stream().filter(column -> !column.field().isEmpty()).count();
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
