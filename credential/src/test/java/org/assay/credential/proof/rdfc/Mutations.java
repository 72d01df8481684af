package org.assay.credential.proof.rdfc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes documents as careless and as hostile hands do.
final class Mutations {
    private static final List<String> STRANGE_TEXTS = List.of(
            "",
            " ",
            "@Keyword",
            "@id",
            "@ id",
            "@type",
            "@1x",
            "id",
            "type",
            "name",
            "Profile",
            "Achievement",
            "OpenBadgeCredential",
            "relative",
            "/relative",
            "#fragment",
            "a:",
            "a:b",
            "a:b:c",
            ":",
            ":x",
            "x y:z",
            "1a:b",
            "_:b0",
            "_:c14n0",
            "xsd:string",
            "sec:proof",
            "cred:x",
            "cred://x",
            "https:",
            "https://",
            "https://a b",
            "https://a\"b",
            "https://a|b",
            "https://exämple.org/😀",
            "urn:x\\y",
            "\u0000",
            "\u001f\u007f\u0080\u009f",
            "\b\f\r\n\t",
            "\uffff\ufffe\ue000",
            "😀\uffff",
            "\u2028\u2029",
            "\"quoted\"",
            "back\\slash",
            "assertionMethod",
            "capabilityInvocation",
            "2026-03-02T12:00:00Z",
            "true",
            "7");
    private static final List<String> KEYWORDS = List.of(
            "@id",
            "@type",
            "@value",
            "@language",
            "@list",
            "@set",
            "@graph",
            "@included",
            "@reverse",
            "@nest",
            "@index",
            "@direction",
            "@json",
            "@none",
            "@base",
            "@vocab",
            "@context",
            "@unknown",
            "@ x");
    private static final List<String> NAMES = List.of(
            "id",
            "type",
            "name",
            "description",
            "image",
            "proof",
            "issuer",
            "credentialSubject",
            "achievement",
            "endorsement",
            "verifiableCredential",
            "allowedValue",
            "alignment",
            "validFrom",
            "evidence",
            "criteria",
            "jsonSchema",
            "cnf",
            "jwk",
            "_sd",
            "exp",
            "statusMessage",
            "proofPurpose",
            "controller",
            "grade",
            "https://example.org/p",
            "xsd:p",
            "sec:p",
            "",
            ":",
            "_:p");
    private static final List<String> TYPES = List.of(
            "Achievement",
            "AchievementSubject",
            "Profile",
            "Result",
            "ResultDescription",
            "VerifiableCredential",
            "VerifiablePresentation",
            "DataIntegrityProof",
            "BitstringStatusListEntry",
            "JsonSchema",
            "Criteria",
            "Address",
            "Multikey",
            "Ed25519Signature2020",
            "https://example.org/T");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /// Changes the document at one to three places.
    ObjectNode mutate(ObjectNode document) {
        for (var i = random.nextInt(3); i >= 0; i--) {
            var places = new ArrayList<JsonNode>();
            gather(document, places);
            switch (places.get(random.nextInt(places.size()))) {
                case ObjectNode object -> mutateObject(object, places);
                case ArrayNode array -> mutateArray(array, places);
                default -> {}
            }
        }
        return document;
    }

    private void mutateObject(ObjectNode object, List<JsonNode> places) {
        var names =
                object.properties().stream().map(java.util.Map.Entry::getKey).toList();
        var name = names.isEmpty() ? "name" : oneOf(names);
        switch (random.nextInt(12)) {
            case 0 -> object.set(oneOf(NAMES), value(places));
            case 1 -> object.set(oneOf(KEYWORDS), value(places));
            case 2 -> object.remove(name);
            case 3, 4, 5 -> object.set(name, value(places));
            case 6 -> object.putArray("type").add(oneOf(TYPES)).add(oneOf(TYPES));
            case 7 -> object.set(name, wrapped(object.path(name).isMissingNode() ? value(places) : object.path(name)));
            case 8 ->
                object.set(oneOf(NAMES), object.has(name) ? object.path(name).deepCopy() : value(places));
            case 9 -> object.set("@context", context());
            case 10 -> object.put("id", oneOf(STRANGE_TEXTS));
            default -> object.set(name, copy(places));
        }
    }

    private void mutateArray(ArrayNode array, List<JsonNode> places) {
        switch (random.nextInt(6)) {
            case 0 -> array.removeAll();
            case 1 -> array.insert(random.nextInt(array.size() + 1), value(places));
            case 2 -> {
                if (!array.isEmpty())
                    array.add(array.get(random.nextInt(array.size())).deepCopy());
            }
            case 3 -> {
                if (!array.isEmpty()) array.remove(random.nextInt(array.size()));
            }
            case 4 -> {
                if (!array.isEmpty()) array.set(0, wrapped(array.get(0)));
            }
            default -> array.add(copy(places));
        }
    }

    private JsonNode value(List<JsonNode> places) {
        var factory = StrictJson.mapper().getNodeFactory();
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> factory.stringNode(oneOf(STRANGE_TEXTS));
            case 4 -> factory.nullNode();
            case 5 -> factory.booleanNode(random.nextBoolean());
            case 6 -> factory.numberNode(random.nextInt(1000) - 500);
            case 7 -> factory.numberNode(random.nextLong());
            case 8 -> number();
            case 9 -> factory.arrayNode();
            case 10 -> factory.objectNode();
            case 11 -> tagged();
            case 12 -> factory.objectNode().put("id", "https://example.org/only-id");
            default -> copy(places);
        };
    }

    private JsonNode number() {
        var text = oneOf(List.of(
                "1.5",
                "1.0",
                "1e3",
                "-0.0",
                "1e30",
                "0.1",
                "100",
                "1e-7",
                "123456789012345678901",
                "12345678.25",
                "-7.25"));
        return StrictJson.mapper().getNodeFactory().numberNode(new BigDecimal(text));
    }

    private JsonNode tagged() {
        var tagged = StrictJson.mapper().createObjectNode().put("@value", oneOf(STRANGE_TEXTS));
        if (random.nextBoolean())
            tagged.put("@language", oneOf(List.of("en", "de", "DE", "en-GB", "", "x", "no such", "a1", "art-x-y")));
        if (random.nextInt(4) == 0) tagged.put("@type", oneOf(STRANGE_TEXTS));
        if (random.nextInt(6) == 0) tagged.set("@value", number());
        return tagged;
    }

    private JsonNode context() {
        var urls = List.copyOf(BundledContexts.urls());
        var factory = StrictJson.mapper().getNodeFactory();
        return switch (random.nextInt(4)) {
            case 0 -> factory.stringNode(oneOf(urls));
            case 1 -> factory.arrayNode().add(oneOf(urls)).add(oneOf(urls));
            case 2 -> factory.arrayNode().add(BundledContexts.CREDENTIALS_V2).add(BundledContexts.OPEN_BADGES);
            default -> factory.arrayNode();
        };
    }

    private JsonNode wrapped(JsonNode value) {
        if (value.isArray() && !value.isEmpty() && random.nextBoolean()) return value.get(0);
        return StrictJson.mapper().createArrayNode().add(value);
    }

    private JsonNode copy(List<JsonNode> places) {
        return oneOf(places).deepCopy();
    }

    private static void gather(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) places.add(node);
        node.forEach(child -> gather(child, places));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
