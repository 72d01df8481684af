package org.assay.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A credential with places for what differs, such as `"name": "{{name}}"`. A place with a question mark,
/// `{{middle?}}`, may stay empty: then what stands there is left out.
///
/// @param places names of columns, in the order in which they come
record Template(ObjectNode sample, Set<String> places) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}?]+?)\\s*(\\??)\\s*\\}\\}");
    /// Filled with the number of the row's line where no column has this name.
    static final String LINE = "line";

    static Template of(ObjectNode sample) {
        var places = new LinkedHashSet<String>();
        collect(sample, places);
        return new Template(sample, places);
    }

    private static void collect(JsonNode node, Set<String> places) {
        if (node.isString()) PLACE.matcher(node.stringValue()).results().forEach(place -> places.add(place.group(1)));
        node.forEach(child -> collect(child, places));
    }

    /// @throws IllegalArgumentException if a place names no column
    void require(List<String> columns) {
        for (var place : places)
            if (!columns.contains(place) && !place.equals(LINE))
                throw new IllegalArgumentException(
                        "the template has a place {{%s}}, but the table only %s".formatted(place, columns));
    }

    /// @throws IllegalArgumentException if a value is empty that must not be
    ObjectNode filled(Map<String, String> values) {
        return (ObjectNode) java.util.Objects.requireNonNull(fill(sample, values), "an object stays one");
    }

    /// Null for what is left out.
    private static @Nullable JsonNode fill(JsonNode node, Map<String, String> values) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = StrictJson.mapper().createObjectNode();
                for (var member : object.properties()) {
                    var value = fill(member.getValue(), values);
                    if (value != null) copy.set(member.getKey(), value);
                }
                yield copy;
            }
            case ArrayNode array -> {
                var copy = StrictJson.mapper().createArrayNode();
                for (var element : array) {
                    var value = fill(element, values);
                    if (value != null) copy.add(value);
                }
                yield copy;
            }
            default -> node.isString() ? text(node, values) : node;
        };
    }

    private static @Nullable JsonNode text(JsonNode node, Map<String, String> values) {
        var missing = new ArrayList<String>();
        var text = PLACE.matcher(node.stringValue()).replaceAll(place -> {
            var value = values.getOrDefault(place.group(1), "").strip();
            if (value.isEmpty()) missing.add(place.group(2).isEmpty() ? place.group(1) : "");
            return Matcher.quoteReplacement(value);
        });
        for (var name : missing)
            if (!name.isEmpty()) throw new IllegalArgumentException("no value in column \"%s\"".formatted(name));
        return missing.isEmpty() ? StrictJson.mapper().getNodeFactory().stringNode(text) : null;
    }
}
