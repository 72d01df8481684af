package org.assay.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assay.api.document.DevelopersPage.Block;
import org.assay.api.document.DevelopersPage.Group;
import org.assay.api.document.DevelopersPage.Operation;
import org.assay.api.document.DevelopersPage.Row;
import org.assay.api.document.DevelopersPage.Schema;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Writes the document out for reading.
@Component
class Reference {
    private final Description description;

    Reference(Description description) {
        this.description = description;
    }

    /// Operations by their tags, in the order of the document.
    List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (var tag : description.tree().path("tags")) {
            var name = tag.path("name").asString();
            var operations = new ArrayList<Operation>();
            for (var section : new String[] {"paths", "webhooks"}) {
                description
                        .tree()
                        .path(section)
                        .properties()
                        .forEach(path -> path.getValue().properties().stream()
                                .filter(each -> each.getValue()
                                        .path("tags")
                                        .path(0)
                                        .asString()
                                        .equals(name))
                                .map(each -> operation(each.getKey(), path.getKey(), each.getValue()))
                                .forEach(operations::add));
            }
            groups.add(new Group(name.toLowerCase(java.util.Locale.ROOT), name, text(tag, "description"), operations));
        }
        return groups;
    }

    /// Shapes of what is sent and answered, in the order of the document.
    List<Schema> schemas() {
        return description.tree().at("/components/schemas").properties().stream()
                .map(each -> new Schema(each.getKey(), kind(each.getValue()), rows(each.getValue())))
                .toList();
    }

    private Operation operation(String method, String path, JsonNode operation) {
        var blocks = new ArrayList<Block>();
        var parameters = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(description::resolved)
                .map(this::row)
                .toList();
        if (!parameters.isEmpty()) blocks.add(new Block("Parameters", parameters));
        var body = description.resolved(operation.path("requestBody")).path("content");
        if (!body.isEmpty()) blocks.add(new Block("Body", List.of(content(body, ""))));
        blocks.add(new Block("Answers", answers(operation.path("responses"))));
        return new Operation(
                text(operation, "operationId"),
                path.startsWith("/") ? method.toUpperCase(java.util.Locale.ROOT) : "",
                path.startsWith("/") ? path : "",
                text(operation, "summary"),
                text(operation, "description"),
                scope(operation),
                blocks);
    }

    private List<Row> answers(JsonNode responses) {
        return responses.properties().stream()
                .map(each -> {
                    var answer = description.resolved(each.getValue());
                    var shape = content(answer.path("content"), text(answer, "description"));
                    return new Row(
                            each.getKey().equals("default") ? "else" : each.getKey(), shape.kind(), shape.text());
                })
                .toList();
    }

    private Row content(JsonNode content, String text) {
        return content.properties().stream()
                .findFirst()
                .map(each -> new Row(each.getKey(), kind(each.getValue().path("schema")), text))
                .orElse(new Row("", "", text));
    }

    private Row row(JsonNode parameter) {
        var name = text(parameter, "name");
        return new Row(
                parameter.path("required").asBoolean() ? name : name + "?",
                kind(parameter.path("schema")),
                text(parameter, "description"));
    }

    private List<Row> rows(JsonNode schema) {
        var rows = new ArrayList<Row>();
        for (var part : schema.path("allOf")) rows.addAll(rows(description.resolved(part)));
        var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        schema.path("properties").properties().forEach(each -> {
            var name = required.contains(each.getKey()) ? each.getKey() : each.getKey() + "?";
            rows.add(new Row(name, kind(each.getValue()), text(each.getValue(), "description")));
        });
        return rows;
    }

    /// Such as `string, date-time`, `list of Award` or `one of a, b`.
    private static String kind(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) return reference.substring(reference.lastIndexOf('/') + 1);
        if (schema.has("enum")) {
            return "one of "
                    + StreamSupport.stream(schema.path("enum").spliterator(), false)
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(", "));
        }
        if (schema.path("type").asString("").equals("array")) return "list of " + kind(schema.path("items"));
        if (schema.has("allOf")) return kind(schema.path("allOf").path(0));
        var kind = schema.path("type").asString("");
        return schema.has("format") ? kind + ", " + text(schema, "format") : kind + range(schema);
    }

    private static String range(JsonNode schema) {
        if (schema.has("maximum")) return ", %d to %d".formatted(number(schema, "minimum"), number(schema, "maximum"));
        return schema.has("maxLength") ? ", at most %d characters".formatted(number(schema, "maxLength")) : "";
    }

    private static int number(JsonNode schema, String name) {
        return schema.path(name).asInt(0);
    }

    private static String scope(JsonNode operation) {
        return operation.path("security").path(0).path("client").path(0).asString("");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
