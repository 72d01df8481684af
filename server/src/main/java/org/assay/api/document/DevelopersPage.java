package org.assay.api.document;

import java.util.List;
import org.assay.web.Page;
import org.assay.web.programs.ProblemType;

/// The interface as people read it.
///
/// @param guide HTML
/// @param problems what can be wrong, each with its page
public record DevelopersPage(String guide, List<Group> groups, List<Schema> schemas, List<ProblemType> problems)
        implements Page {

    /// @param id its anchor
    public record Group(String id, String name, String description, List<Operation> operations) {}

    /// @param method empty where it is we who call
    /// @param scope that a token needs; empty for none
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            String scope,
            List<Block> blocks) {}

    /// @param heading of the table
    public record Block(String heading, List<Row> rows) {}

    /// @param name with a question mark where it may be left out
    /// @param kind a type, or the name of a [Schema]
    public record Row(String name, String kind, String text) {}

    public record Schema(String name, String kind, List<Row> rows) {
        /// A shape without members of its own is one of some words.
        public Block block() {
            return new Block(name, rows.isEmpty() ? List.of(new Row("is", kind, "")) : rows);
        }
    }

    /// What stands over the parts of the page, which is English as the interface is.
    public record Words(String lead, String document, String schemas, String problems, String scope) {}

    public Words words() {
        return new Words(
                "Award, read and withdraw credentials from your own systems.",
                "OpenAPI 3.1 document",
                "Shapes",
                "Problems",
                "Takes a token with");
    }

    /// The name of the schema that a kind speaks of, or empty.
    public String link(String kind) {
        var name = kind.startsWith("list of ") ? kind.substring("list of ".length()) : kind;
        return schemas.stream().anyMatch(schema -> schema.name().equals(name)) ? name : "";
    }

    @Override
    public String title() {
        return "Developers";
    }
}
