package org.assay.credential.lint;

import java.util.ArrayList;
import java.util.List;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Documents that differ from a good one in one member: gone, or of another kind.
final class Mutants {
    private Mutants() {}

    static List<ObjectNode> of(ObjectNode good) {
        var mutants = new ArrayList<ObjectNode>();
        var places = objects(good, new ArrayList<>());
        for (var place = 0; place < places.size(); place++) {
            for (var name : List.copyOf(places.get(place).propertyNames())) {
                var gone = good.deepCopy();
                objects(gone, new ArrayList<>()).get(place).remove(name);
                mutants.add(gone);
                for (var other : others()) {
                    var changed = good.deepCopy();
                    objects(changed, new ArrayList<>()).get(place).set(name, other);
                    mutants.add(changed);
                }
            }
        }
        return mutants;
    }

    private static List<JsonNode> others() {
        var factory = StrictJson.mapper().getNodeFactory();
        return List.of(
                factory.numberNode(7),
                factory.booleanNode(true),
                factory.stringNode("something else"),
                factory.arrayNode().add(7),
                factory.objectNode());
    }

    private static List<ObjectNode> objects(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) found.add(object);
        node.forEach(child -> objects(child, found));
        return found;
    }
}
