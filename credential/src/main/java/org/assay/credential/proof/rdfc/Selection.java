package org.assay.credential.proof.rdfc;

import java.util.ArrayList;
import java.util.List;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Part of a document: what JSON Pointers lead to, and the types and ids on the way.
///
/// @spec https://www.w3.org/TR/vc-di-ecdsa/ Data Integrity ECDSA Cryptosuites 1.0, "selectJsonLd"
final class Selection {
    private Selection() {}

    /// Null where there are no pointers.
    static @Nullable ObjectNode of(ObjectNode document, List<String> pointers) {
        if (pointers.isEmpty()) return null;
        var selection = begun(document);
        selection.set("@context", document.path("@context").deepCopy());
        for (var pointer : pointers) select(document, selection, path(pointer));
        return (ObjectNode) dense(selection);
    }

    private static List<String> path(String pointer) {
        if (!pointer.startsWith("/")) throw new IllegalArgumentException("not a JSON Pointer: " + pointer);
        var path = new ArrayList<String>();
        for (var token : pointer.substring(1).split("/", -1))
            path.add(token.replace("~1", "/").replace("~0", "~"));
        return path;
    }

    private static void select(JsonNode document, JsonNode selection, List<String> path) {
        var value = document;
        var selected = selection;
        for (var i = 0; i < path.size(); i++) {
            var step = path.get(i);
            var next = child(value, step);
            if (next.isMissingNode()) throw new IllegalArgumentException("leads nowhere: /" + String.join("/", path));
            var isLast = i + 1 == path.size();
            var before = isLast ? next.deepCopy() : child(selected, step);
            if (before.isMissingNode() || before.isNull()) before = next.isArray() ? sparse() : begun(next);
            set(selected, step, before);
            selected = before;
            value = next;
        }
    }

    private static JsonNode child(JsonNode node, String step) {
        return node.isArray() ? node.path(index(step)) : node.path(step);
    }

    private static int index(String step) {
        if (!step.matches("0|[1-9][0-9]{0,8}")) throw new IllegalArgumentException("not a place in a list: " + step);
        return Integer.parseInt(step);
    }

    /// Lists keep the places of what is left out as null until all is chosen.
    private static void set(JsonNode node, String step, JsonNode value) {
        if (node instanceof ArrayNode list) {
            var index = index(step);
            while (list.size() <= index) list.addNull();
            list.set(index, value);
        } else ((ObjectNode) node).set(step, value);
    }

    private static ArrayNode sparse() {
        return StrictJson.mapper().createArrayNode();
    }

    private static ObjectNode begun(JsonNode node) {
        var selection = StrictJson.mapper().createObjectNode();
        if (node.path("id").isString() && !node.path("id").stringValue().startsWith("_:"))
            selection.set("id", node.path("id"));
        if (node.has("type")) selection.set("type", node.path("type").deepCopy());
        return selection;
    }

    private static JsonNode dense(JsonNode node) {
        if (node instanceof ArrayNode list) {
            var kept = StrictJson.mapper().createArrayNode();
            for (var element : list) if (!element.isNull()) kept.add(dense(element));
            return kept;
        }
        if (!(node instanceof ObjectNode object)) return node;
        for (var name : List.copyOf(object.propertyNames())) object.set(name, dense(object.path(name)));
        return object;
    }
}
