package org.assay.credential.proof.rdfc;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Carries trees between our parser and the JSON-LD processor, so that text is parsed once and by one parser.
final class JakartaJson {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JakartaJson() {}

    static JsonObject from(ObjectNode node) {
        var object = PROVIDER.createObjectBuilder();
        for (var property : node.properties()) object.add(property.getKey(), value(property.getValue()));
        return object.build();
    }

    private static JsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> from((ObjectNode) node);
            case ARRAY -> {
                var array = PROVIDER.createArrayBuilder();
                for (var element : node) array.add(value(element));
                yield array.build();
            }
            case STRING -> PROVIDER.createValue(node.stringValue());
            case NUMBER -> PROVIDER.createValue(node.decimalValue());
            case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
            case NULL -> JsonValue.NULL;
            default -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
        };
    }

    static JsonArray array(Iterable<String> texts) {
        var array = PROVIDER.createArrayBuilder();
        for (var text : texts) array.add(text);
        return array.build();
    }

    static JsonNode to(JsonValue value) {
        var factory = StrictJson.mapper().getNodeFactory();
        return switch (value.getValueType()) {
            case OBJECT -> {
                var object = factory.objectNode();
                ((JsonObject) value).forEach((name, member) -> object.set(name, to(member)));
                yield object;
            }
            case ARRAY -> {
                var array = factory.arrayNode();
                for (var element : (JsonArray) value) array.add(to(element));
                yield array;
            }
            case STRING -> factory.stringNode(((JsonString) value).getString());
            case NUMBER -> factory.numberNode(((JsonNumber) value).bigDecimalValue());
            case TRUE -> factory.booleanNode(true);
            case FALSE -> factory.booleanNode(false);
            case NULL -> factory.nullNode();
        };
    }
}
