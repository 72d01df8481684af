package org.assay.credential.proof.rdfc;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.assay.credential.proof.rdfc.NotCanonical.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A document as canonical statements, of which JSON Pointers choose some to be shown.
///
/// Nodes without a name get one for the time of the work, so that the same node is found again in a part of the
/// document; where that would change what the document says, it is refused.
///
/// @spec https://www.w3.org/TR/vc-di-ecdsa/ Data Integrity ECDSA Cryptosuites 1.0, "Selective Disclosure Functions"
public final class Disclosable {
    private static final String SCHEME = "urn:bnid:";
    private static final Pattern LABEL = Pattern.compile("_:(c14n[0-9]+)");

    private final SafeJsonLd jsonLd;
    private final ObjectNode document;
    private final ObjectNode skolemized;
    private final Map<String, String> labels;
    private final List<String> statements;

    /// @param label from a canonical label, such as `c14n0`, to the one that stands in the statements
    /// @throws NotCanonical if the document has no canonical form here
    public Disclosable(SafeJsonLd jsonLd, ObjectNode document, UnaryOperator<String> label) {
        this.jsonLd = jsonLd;
        this.document = document;
        var canonical = jsonLd.canonicaliseByReference(document).nQuads();
        this.skolemized = document.deepCopy();
        name(skolemized, new int[1]);
        var canon = RdfCanon.create("SHA-256", new WorkLimit());
        var out = new StringWriter();
        try {
            jsonLd.provide(skolemized, deskolemizing(canon, UnaryOperator.identity()));
            canon.provide(new NQuadsWriter(out));
        } catch (RdfConsumerException | WorkLimit.Exceeded refused) {
            throw new NotCanonical(Reason.TOO_COMPLEX, "too many blank nodes that look alike");
        }
        if (!out.toString().equals(canonical))
            throw new NotCanonical(
                    Reason.NOT_COVERED, "cannot be disclosed in parts: it says another thing when named");
        this.labels = new HashMap<>();
        canon.mapping().forEach((input, issued) -> labels.put(bare(input), label.apply(bare(issued))));
        this.statements = relabelled(canonical, label);
    }

    /// Canonical statements, each with its line end, under other labels and in the order that these give.
    public static List<String> relabelled(String canonical, UnaryOperator<String> label) {
        return canonical
                .lines()
                .map(line -> relabel(line, label) + "\n")
                .sorted()
                .toList();
    }

    public List<String> statements() {
        return statements;
    }

    /// The places among the statements of those that the pointers choose, ascending.
    ///
    /// @throws IllegalArgumentException if a pointer leads nowhere
    public TreeSet<Integer> chosen(List<String> pointers) {
        var places = new TreeSet<Integer>();
        var part = Selection.of(skolemized, pointers);
        if (part == null) return places;
        var out = new StringWriter();
        provide(part, deskolemizing(new NQuadsWriter(out), id -> labels.getOrDefault(id, id)));
        for (var line : out.toString().lines().toList()) {
            var place = java.util.Collections.binarySearch(statements, line + "\n");
            if (place < 0) throw new NotCanonical(Reason.NOT_COVERED, "cannot be disclosed in parts: " + line);
            places.add(place);
        }
        return places;
    }

    /// The part of the document that the pointers choose, with the types and ids on the way to it.
    ///
    /// @throws IllegalArgumentException if a pointer leads nowhere
    public ObjectNode part(List<String> pointers) {
        var part = Selection.of(document, pointers);
        if (part == null) throw new IllegalArgumentException("nothing is chosen");
        return part;
    }

    /// How canonical labels of such a part lead to the labels of the statements here.
    public Map<String, String> labelsOf(List<String> pointers) {
        var part = Selection.of(skolemized, pointers);
        if (part == null) return Map.of();
        var canon = RdfCanon.create("SHA-256", new WorkLimit());
        provide(part, deskolemizing(canon, UnaryOperator.identity()));
        try {
            canon.provide(new NQuadsWriter(new StringWriter()));
        } catch (RdfConsumerException | WorkLimit.Exceeded refused) {
            throw new NotCanonical(Reason.TOO_COMPLEX, "too many blank nodes that look alike");
        }
        var found = new LinkedHashMap<String, String>();
        canon.mapping()
                .forEach((input, issued) -> found.put(bare(issued), labels.getOrDefault(bare(input), bare(input))));
        return found;
    }

    private void provide(ObjectNode part, RdfQuadConsumer to) {
        try {
            jsonLd.provide(part, to);
        } catch (RdfConsumerException refused) {
            throw new NotCanonical(Reason.NOT_COVERED, "no RDF: " + refused.getMessage());
        }
    }

    private static void name(JsonNode node, int[] count) {
        if (node instanceof ObjectNode object && !object.has("@value")) {
            var id = object.path("id");
            if (id.isMissingNode()) object.put("id", SCHEME + "b" + count[0]++);
            else if (id.asString("").startsWith("_:"))
                object.put("id", SCHEME + "n" + id.asString("").substring(2));
        }
        for (var property : node.properties())
            if (!property.getKey().equals("@context")) name(property.getValue(), count);
        if (node.isArray()) node.forEach(element -> name(element, count));
    }

    private static RdfQuadConsumer deskolemizing(RdfQuadConsumer to, UnaryOperator<String> label) {
        return new RdfQuadConsumer() {
            @Override
            public RdfQuadConsumer quad(
                    String subject,
                    String predicate,
                    String object,
                    @Nullable String datatype,
                    @Nullable String language,
                    @Nullable String direction,
                    @Nullable String graph)
                    throws RdfConsumerException {
                var isLiteral = datatype != null || language != null;
                to.quad(
                        blank(subject, label),
                        predicate,
                        isLiteral ? object : blank(object, label),
                        datatype,
                        language,
                        direction,
                        graph == null ? null : blank(graph, label));
                return this;
            }
        };
    }

    private static String blank(String id, UnaryOperator<String> label) {
        return id.startsWith(SCHEME) ? "_:" + label.apply(id.substring(SCHEME.length())) : id;
    }

    private static String bare(String label) {
        return label.startsWith("_:") ? label.substring(2) : label;
    }

    /// Labels stand outside of the quotes only.
    private static String relabel(String line, UnaryOperator<String> label) {
        var open = line.indexOf('"');
        if (open < 0) return replaced(line, label);
        var close = line.lastIndexOf('"');
        return replaced(line.substring(0, open), label)
                + line.substring(open, close + 1)
                + replaced(line.substring(close + 1), label);
    }

    private static String replaced(String text, UnaryOperator<String> label) {
        return LABEL.matcher(text).replaceAll(match -> "_:" + label.apply(match.group(1)));
    }
}
