package org.assay.awarding.sheets;

import java.util.List;

/// A table as somebody brought it, all of it text.
///
/// @param header the names of the columns, none blank and none twice
/// @param rows each with as many cells as there are columns
/// @param remarks what the reader decided for itself, in sentences for whoever brought it
public record Sheet(List<String> header, List<Row> rows, List<String> remarks) {
    /// One row.
    ///
    /// @param line where it begins in the file, from 1
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /// The values of a column, from the top.
    ///
    /// @param column from 0
    public List<String> column(int column) {
        return rows.stream().map(row -> row.cells().get(column)).toList();
    }
}
