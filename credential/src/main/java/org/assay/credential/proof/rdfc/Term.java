package org.assay.credential.proof.rdfc;

import com.apicatalog.jsonld.context.TermDefinition;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What a word means under some context, made ready for writing quads.
///
/// @spec https://www.w3.org/TR/json-ld11-api/ JSON-LD 1.1 API, "Create Term Definition"
final class Term {
    private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final String XSD_DOUBLE = "http://www.w3.org/2001/XMLSchema#double";

    /// What the word stands for.
    enum Kind {
        /// Another name of `@id`.
        ID,
        /// Another name of `@type`.
        TYPE,
        /// A property or a class.
        NAME,
        /// Something that the compiled path leaves to the reference.
        UNKNOWN
    }

    /// What becomes of plain values.
    enum Coercion {
        /// Text stays text; numbers and booleans have the datatypes of JSON-LD.
        NONE,
        /// Text is an IRI.
        ID,
        /// Text is a word, or else an IRI.
        VOCAB,
        /// Values have the datatype of the term.
        DATATYPE
    }

    /// What several values together are.
    enum Container {
        SET,
        LIST,
        GRAPH
    }

    private final TermDefinition definition;
    private final Kind kind;
    private final Coercion coercion;
    private final Container container;
    private final byte[] iri;
    private final byte[] predicate;
    private final byte[] datatype;
    private final boolean isDouble;

    private Term(TermDefinition definition, Kind kind, Coercion coercion, Container container) {
        var mapping = String.valueOf(definition.getUriMapping());
        var type = definition.getTypeMapping();
        this.definition = definition;
        this.kind = kind;
        this.coercion = coercion;
        this.container = container;
        this.iri = bytes("<" + mapping + ">");
        this.predicate = bytes("<" + mapping + "> ");
        this.datatype =
                coercion == Coercion.DATATYPE && !XSD_STRING.equals(type) ? bytes("^^<" + type + ">") : bytes("");
        this.isDouble = XSD_DOUBLE.equals(type);
    }

    static Term of(TermDefinition definition) {
        var mapping = definition.getUriMapping();
        if (mapping == null || !isPlain(definition)) return unknown(definition);
        if (mapping.equals("@id")) return new Term(definition, Kind.ID, Coercion.NONE, Container.SET);
        if (mapping.equals("@type") && definition.getContainerMapping().isEmpty())
            return new Term(definition, Kind.TYPE, Coercion.NONE, Container.SET);
        var coercion = coercion(definition.getTypeMapping());
        var container = container(definition.getContainerMapping());
        if (!Iris.isAbsolute(mapping) || coercion == null || container == null) return unknown(definition);
        return new Term(definition, Kind.NAME, coercion, container);
    }

    private static Term unknown(TermDefinition definition) {
        return new Term(definition, Kind.UNKNOWN, Coercion.NONE, Container.SET);
    }

    private static boolean isPlain(TermDefinition definition) {
        return !definition.isReverseProperty()
                && definition.getNestValue() == null
                && definition.getIndexMapping() == null
                && definition.getLanguageMapping() == null
                && definition.getDirectionMapping() == null;
    }

    private static @Nullable Coercion coercion(@Nullable String type) {
        if (type == null) return Coercion.NONE;
        return switch (type) {
            case "@id" -> Coercion.ID;
            case "@vocab" -> Coercion.VOCAB;
            default -> Iris.isAbsolute(type) ? Coercion.DATATYPE : null;
        };
    }

    private static @Nullable Container container(@Nullable Collection<String> mapping) {
        if (mapping == null || mapping.isEmpty()) return Container.SET;
        if (mapping.size() > 1) return null;
        return switch (mapping.iterator().next()) {
            case "@set" -> Container.SET;
            case "@list" -> Container.LIST;
            case "@graph" -> Container.GRAPH;
            default -> null;
        };
    }

    Kind kind() {
        return kind;
    }

    Coercion coercion() {
        return coercion;
    }

    Container container() {
        return container;
    }

    TermDefinition definition() {
        return definition;
    }

    /// Whether the term brings a context along for what stands below it.
    boolean isScoped() {
        return definition.hasLocalContext();
    }

    /// Whether numbers are written as `xsd:double`.
    boolean isDouble() {
        return isDouble;
    }

    /// The IRI in angle brackets.
    byte[] iri() {
        return iri;
    }

    /// The IRI in angle brackets, and a space.
    byte[] predicate() {
        return predicate;
    }

    /// What follows a literal: `^^` and the datatype, or nothing for text.
    byte[] datatype() {
        return datatype;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
