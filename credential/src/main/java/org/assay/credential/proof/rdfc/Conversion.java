package org.assay.credential.proof.rdfc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assay.credential.proof.rdfc.Term.Coercion;
import org.assay.credential.proof.rdfc.Term.Container;
import org.assay.credential.proof.rdfc.Term.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One document on its way from JSON to quads, in one pass and without expansion in between.
///
/// Knows the shapes that credentials have. Whatever else it meets it declines: what is not covered by a signature
/// must be refused, and only the reference says why.
///
/// @spec https://www.w3.org/TR/json-ld11-api/ JSON-LD 1.1 API, "Expansion Algorithms"
/// @spec https://www.w3.org/TR/json-ld11-api/ JSON-LD 1.1 API, "Deserialize JSON-LD to RDF Algorithm"
final class Conversion {
    /// Each may bring a context of its own.
    private static final int MAX_TYPES = 64;

    private static final int DEFAULT_GRAPH = -1;
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final byte[] TYPE = Term.bytes("<" + RDF + "type> ");
    private static final byte[] FIRST = Term.bytes("<" + RDF + "first> ");
    private static final byte[] REST = Term.bytes("<" + RDF + "rest> ");
    private static final byte[] NIL = Term.bytes("<" + RDF + "nil>");
    private static final byte[] INTEGER = Term.bytes("^^<http://www.w3.org/2001/XMLSchema#integer>");
    private static final byte[] BOOLEAN = Term.bytes("^^<http://www.w3.org/2001/XMLSchema#boolean>");
    private static final int EXPECTED_CHARS = 8192;

    private final CompiledContexts contexts;
    private final Quads quads;
    private final Utf8 text;

    private Conversion(CompiledContexts contexts, Quads into) {
        this.contexts = contexts;
        this.quads = into;
        this.text = into.text;
    }

    /// @throws Declined if anything in the document is not known here
    static Quads quads(ObjectNode document, CompiledContexts contexts) {
        return write(document, contexts, new Quads(EXPECTED_CHARS));
    }

    /// The same in a place that is there already.
    ///
    /// @throws Declined if anything in the document is not known here
    static Quads write(ObjectNode document, CompiledContexts contexts, Quads into) {
        if (!document.has("@context")) throw Declined.DECLINED;
        into.clear();
        new Conversion(contexts, into).object(document, contexts.empty(), null, DEFAULT_GRAPH);
        if (into.size() == 0) throw Declined.DECLINED;
        return into;
    }

    /// Writes the quads of an object and answers its node.
    private int object(ObjectNode object, Scope around, @Nullable Term property, int graph) {
        var outer = scopeOf(object, around, property);
        var typeName = onlyName(object, outer.typeNames());
        var types = typeName == null ? List.<String>of() : types(object.get(typeName));
        var scope = typed(outer, types);
        var idName = onlyName(object, scope.idNames());
        var node = idName == null ? quads.blankNode() : iriNode(object.get(idName), scope);
        for (var type : types) {
            var from = text.length();
            word(type, outer);
            quads.add(node, TYPE, from, text.length(), graph);
        }
        for (var member : object.properties()) {
            var name = member.getKey();
            var term = scope.term(name);
            if (term == null || term.kind() != Kind.NAME) {
                if (name.equals("@context") || name.equals(typeName) || name.equals(idName)) continue;
                throw Declined.DECLINED;
            }
            values(node, term, member.getValue(), scope, graph);
        }
        return node;
    }

    private Scope scopeOf(ObjectNode object, Scope around, @Nullable Term property) {
        var previous = around.previous();
        var scope = previous == null || isReference(object, around) ? around : previous;
        if (property != null && property.isScoped()) scope = scope.nested(property);
        var context = object.get("@context");
        return context == null ? scope : scope.local(contexts.urls(context));
    }

    private static boolean isReference(ObjectNode object, Scope scope) {
        return object.size() == 1 && onlyName(object, scope.idNames()) != null;
    }

    private static @Nullable String onlyName(ObjectNode object, List<String> names) {
        String found = null;
        for (var name : names) {
            if (!object.has(name)) continue;
            if (found != null) throw Declined.DECLINED;
            found = name;
        }
        return found;
    }

    private static List<String> types(JsonNode value) {
        if (value.isString()) return List.of(value.stringValue());
        if (!value.isArray() || value.size() > MAX_TYPES) throw Declined.DECLINED;
        var types = new ArrayList<String>(value.size());
        for (var type : value) {
            if (!type.isString()) throw Declined.DECLINED;
            types.add(type.stringValue());
        }
        return types;
    }

    private static Scope typed(Scope outer, List<String> types) {
        if (types.isEmpty()) return outer;
        if (types.size() == 1) return typed(outer, outer, types.getFirst());
        var sorted = types.toArray(String[]::new);
        Arrays.sort(sorted);
        var scope = outer;
        for (var type : sorted) scope = typed(outer, scope, type);
        return scope;
    }

    private static Scope typed(Scope outer, Scope scope, String type) {
        var term = outer.term(type);
        return term != null && term.isScoped() ? scope.typed(type, term) : scope;
    }

    private int iriNode(JsonNode id, Scope scope) {
        if (!id.isString()) throw Declined.DECLINED;
        var from = text.length();
        iri(id.stringValue(), scope);
        return quads.iriNode(from, text.length());
    }

    private void values(int subject, Term term, JsonNode value, Scope scope, int graph) {
        if (term.container() == Container.LIST) list(subject, term, value, scope, graph);
        else if (value.isArray())
            for (var element : value) value(subject, term, term.predicate(), element, scope, graph);
        else value(subject, term, term.predicate(), value, scope, graph);
    }

    private void list(int subject, Term term, JsonNode value, Scope scope, int graph) {
        var cell = subject;
        var link = term.predicate();
        for (var element : value.isArray() ? value : List.of(value)) {
            var next = quads.blankNode();
            quads.add(cell, link, next, graph);
            value(next, term, FIRST, element, scope, graph);
            cell = next;
            link = REST;
        }
        var from = text.length();
        text.add(NIL);
        quads.add(cell, link, from, text.length(), graph);
    }

    private void value(int subject, Term term, byte[] predicate, JsonNode value, Scope scope, int graph) {
        if (value instanceof ObjectNode object) {
            if (object.has("@value")) languageTagged(subject, term, predicate, object, graph);
            else if (term.container() == Container.GRAPH) inGraph(subject, term, object, scope, graph);
            else quads.add(subject, predicate, object(object, scope, term, graph), graph);
            return;
        }
        if (term.container() == Container.GRAPH) throw Declined.DECLINED;
        var from = text.length();
        scalar(term, value, scope);
        quads.add(subject, predicate, from, text.length(), graph);
    }

    private void inGraph(int subject, Term term, ObjectNode object, Scope scope, int graph) {
        var inner = quads.blankNode();
        quads.add(subject, term.predicate(), inner, graph);
        var before = quads.size();
        object(object, scope, term, inner);
        if (quads.size() == before) throw Declined.DECLINED;
    }

    private void scalar(Term term, JsonNode value, Scope around) {
        var scope = term.isScoped() ? around.scalar(term) : around;
        switch (value.getNodeType()) {
            case STRING -> text(term, value.stringValue(), scope);
            case BOOLEAN -> literal(term, value.booleanValue() ? "true" : "false", BOOLEAN);
            case NUMBER -> {
                if (!value.isInt() && !value.isLong() || term.isDouble()) throw Declined.DECLINED;
                literal(term, value.asString(), INTEGER);
            }
            default -> throw Declined.DECLINED;
        }
    }

    private void text(Term term, String value, Scope scope) {
        if (Iris.isKeywordForm(value)) throw Declined.DECLINED;
        switch (term.coercion()) {
            case ID -> iri(value, scope);
            case VOCAB -> word(value, scope);
            case NONE, DATATYPE -> {
                text.add('"');
                text.addEscaped(value);
                text.add('"');
                text.add(term.datatype());
            }
        }
    }

    private void literal(Term term, String value, byte[] ownDatatype) {
        text.add('"');
        text.add(value);
        text.add('"');
        text.add(term.coercion() == Coercion.DATATYPE ? term.datatype() : ownDatatype);
    }

    /// A text in the language that stands beside it.
    private void languageTagged(int subject, Term term, byte[] predicate, ObjectNode object, int graph) {
        var value = object.path("@value");
        if (term.container() == Container.GRAPH || object.size() > 2 || !value.isString()) throw Declined.DECLINED;
        if (Iris.isKeywordForm(value.stringValue())) throw Declined.DECLINED;
        var from = text.length();
        text.add('"');
        text.addEscaped(value.stringValue());
        text.add('"');
        for (Map.Entry<String, JsonNode> member : object.properties())
            if (!member.getKey().equals("@value")) language(member.getKey(), member.getValue());
        quads.add(subject, predicate, from, text.length(), graph);
    }

    private void language(String name, JsonNode tag) {
        if (!name.equals("@language") || !tag.isString() || !isPlainTag(tag.stringValue())) throw Declined.DECLINED;
        text.add('@');
        text.add(tag.stringValue());
    }

    private static boolean isPlainTag(String tag) {
        for (var i = 0; i < tag.length(); i++) if (tag.charAt(i) < 'a' || tag.charAt(i) > 'z') return false;
        return tag.length() >= 2 && tag.length() <= 3;
    }

    /// A word that the context knows, or an IRI.
    private void word(String value, Scope scope) {
        var term = scope.term(value);
        if (term == null) iri(value, scope);
        else if (term.kind() == Kind.NAME) text.add(term.iri());
        else throw Declined.DECLINED;
    }

    private void iri(String value, Scope scope) {
        if (!Iris.isAbsolute(value)) throw Declined.DECLINED;
        if (scope.hasPrefixes() && scope.isPrefix(value.substring(0, value.indexOf(':')))) throw Declined.DECLINED;
        text.add('<');
        text.add(value);
        text.add('>');
    }
}
