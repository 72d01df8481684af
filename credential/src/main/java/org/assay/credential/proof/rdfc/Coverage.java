package org.assay.credential.proof.rdfc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;
import org.assay.credential.proof.rdfc.NotCanonical.Reason;
import tools.jackson.databind.JsonNode;

/// Finds what a signature over the canonical form would not cover.
final class Coverage {
    private static final Set<String> SOURCE_KEYWORDS =
            Set.of("@context", "@id", "@type", "@value", "@language", "@direction");
    private static final Set<String> NODE_KEYWORDS = Set.of("@id", "@type", "@list", "@graph");
    /// Beside anything but a value they stand for nothing, and are dropped.
    private static final Set<String> LITERAL_KEYWORDS = Set.of("@value", "@type", "@language", "@direction");
    private static final Pattern ABSOLUTE_IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|\\\\^`]*");
    private static final Pattern BLANK_NODE = Pattern.compile("_:[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Pattern KEYWORD_FORM = Pattern.compile("@[A-Za-z]+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    private static final int MAX_LANGUAGE_CHARS = 64;

    private Coverage() {}

    /// Before expansion: contexts are lists of known URLs, and only plain keywords are used.
    static void checkSource(JsonNode document, Set<String> known, boolean inline) {
        if (!document.has("@context")) throw new NotCanonical(Reason.CONTEXT_MALFORMED, "@context is missing");
        checkNode(document, known, inline);
    }

    /// The direction of a text has no place in RDF, so a signature over the canonical form leaves it out.
    static void refuseDirection(JsonNode node) {
        if (node.has("@direction")) throw notCovered("@direction");
        for (var child : node) refuseDirection(child);
    }

    private static void checkNode(JsonNode node, Set<String> known, boolean inline) {
        if (node.isNull()) throw notCovered("null value");
        // JSON-LD 1.1, "IRI Expansion": whatever looks like a keyword is dropped where a URL is meant.
        if (node.isString() && KEYWORD_FORM.matcher(node.stringValue()).matches())
            throw notCovered("value in the form of a keyword: " + node.stringValue());
        if (node.isArray()) for (var element : node) checkNode(element, known, inline);
        for (var property : node.properties()) {
            var name = property.getKey();
            if (name.equals("@context")) checkContext(property.getValue(), known, inline);
            else {
                if (name.startsWith("@") && !SOURCE_KEYWORDS.contains(name)) throw notCovered("keyword " + name);
                if (name.equals("@language") && property.getValue().asString("").length() > MAX_LANGUAGE_CHARS)
                    throw notCovered("language of more than %d letters".formatted(MAX_LANGUAGE_CHARS));
                checkNode(property.getValue(), known, inline);
            }
        }
    }

    private static void checkContext(JsonNode context, Set<String> known, boolean inline) {
        if (context.isArray() && !context.isEmpty()) for (var entry : context) checkContextUrl(entry, known, inline);
        else checkContextUrl(context, known, inline);
    }

    private static void checkContextUrl(JsonNode entry, Set<String> known, boolean inline) {
        if (inline && entry.isObject()) return;
        if (!entry.isString())
            throw new NotCanonical(Reason.CONTEXT_MALFORMED, "@context holds something other than a URL");
        if (!known.contains(entry.stringValue()))
            throw new NotCanonical(Reason.CONTEXT_UNKNOWN, "context is not known here: " + entry.stringValue());
    }

    /// After expansion: every name, id and type is absolute, so that each becomes part of a quad.
    static void checkExpanded(JsonArray expanded) {
        if (expanded.size() != 1) throw notCovered("not one object");
        expanded.forEach(Coverage::checkValue);
    }

    private static void checkValue(JsonValue value) {
        switch (value) {
            case JsonArray array -> array.forEach(Coverage::checkValue);
            case JsonObject object when object.containsKey("@value") -> checkLiteral(object);
            case JsonObject object -> checkObject(object);
            default -> {}
        }
    }

    private static void checkObject(JsonObject object) {
        object.forEach((name, value) -> {
            switch (name) {
                case "@id" -> checkId("id", value);
                case "@type" -> value.asJsonArray().forEach(type -> checkId("type", type));
                default -> {
                    checkName(name, NODE_KEYWORDS);
                    checkValue(value);
                }
            }
        });
    }

    private static void checkLiteral(JsonObject literal) {
        literal.keySet().forEach(name -> checkName(name, LITERAL_KEYWORDS));
        if (literal.get("@type") instanceof JsonString type && !type.getString().equals("@json"))
            checkId("datatype", type);
        if (literal.get("@language") instanceof JsonString language
                && !LANGUAGE.matcher(language.getString()).matches())
            throw notCovered("language " + language.getString());
    }

    private static void checkName(String name, Set<String> keywords) {
        if (name.startsWith("@")
                ? !keywords.contains(name)
                : !ABSOLUTE_IRI.matcher(name).matches()) throw notCovered("property " + name);
    }

    private static void checkId(String what, JsonValue value) {
        if (!(value instanceof JsonString text)) throw notCovered(what + " that is not text");
        var id = text.getString();
        if (!ABSOLUTE_IRI.matcher(id).matches() && !BLANK_NODE.matcher(id).matches())
            throw notCovered("%s that is not an absolute URL: %s".formatted(what, id));
    }

    private static NotCanonical notCovered(String what) {
        return new NotCanonical(Reason.NOT_COVERED, "not covered by a signature: " + what);
    }
}
