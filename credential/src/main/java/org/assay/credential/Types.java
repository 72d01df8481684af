package org.assay.credential;

import java.util.List;
import org.assay.credential.json.OneOrMore;
import tools.jackson.databind.JsonNode;

/// Reads members that may be one value or several, as JSON-LD lets them.
final class Types {
    private Types() {}

    /// The `type` of a node.
    static List<String> of(JsonNode node) {
        return several(node.path("type")).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    static List<JsonNode> several(JsonNode value) {
        return value.isNull() ? List.of() : OneOrMore.of(value);
    }

    /// The id of a node that is an object with an id, or is the id itself; the empty string if it is neither.
    static String id(JsonNode node) {
        return node.isString() ? node.stringValue() : node.path("id").asString("");
    }
}
