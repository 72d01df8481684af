package org.assay.credential.proof.rdfc;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsReader;
import com.apicatalog.rdf.nquads.NQuadsReaderException;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.assay.credential.Standards;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The W3C's vectors for JSON-LD to RDF. Most of them are about what we refuse on purpose: relative ids, words that no
/// context defines, keywords that a credential has no use for. What matters is that an answer is never another one.
class JsonLdVectorsTest {
    private static final String FOLDER = "vectors/jsonld-toRdf/";
    private static final SafeJsonLd JSON_LD =
            SafeJsonLd.over(KnownContexts.bundled().withInline());

    /// Answers that are not the vector's. Four are errors in JSON-LD 1.0 only. In two a property's IRI has a second
    /// `#`:
    /// the vector drops what it says, and we would rather sign it.
    private static final Set<String> EXCLUDED = Set.of("#te115", "#te116", "#ter42", "#ttn01", "#te111", "#te112");

    private record Vector(String id, String input, String expected, boolean isPositive) {}

    @Test
    void answersAsTheVectorsDoOrNotAtAll() throws Exception {
        var tally = new TreeMap<String, Integer>();
        var different = new ArrayList<String>();
        for (var vector : vectors()) {
            if (!Files.exists(Standards.path(FOLDER + vector.input()))) {
                tally.merge("not at hand", 1, Integer::sum);
                continue;
            }
            var answer = answer(vector);
            if (answer.startsWith("refused")) tally.merge(answer, 1, Integer::sum);
            else if (vector.isPositive()
                    && (vector.expected().isEmpty() || answer.equals(canonical(vector.expected()))))
                tally.merge("same", 1, Integer::sum);
            else different.add(vector.id());
        }
        assertThat(different).as(tally.toString()).containsExactlyInAnyOrderElementsOf(EXCLUDED);
        assertThat(tally.get("same")).as(tally.toString()).isGreaterThanOrEqualTo(174);
    }

    private static String answer(Vector vector) {
        try {
            if (!(StrictJson.parse(Standards.bytes(FOLDER + vector.input())) instanceof ObjectNode document))
                return "refused: not one object";
            if (!document.has("@context")) document.putObject("@context");
            return JSON_LD.canonicaliseByReference(document).nQuads();
        } catch (MalformedJson malformed) {
            return "refused: not strict JSON";
        } catch (NotCanonical refused) {
            return "refused: " + refused.reason();
        }
    }

    private static String canonical(String file) throws RdfConsumerException, NQuadsReaderException {
        var canon = RdfCanon.create("SHA-256", new WorkLimit());
        var text = new String(Standards.bytes(FOLDER + file), StandardCharsets.UTF_8);
        new NQuadsReader(new StringReader(text)).provide(canon);
        var nQuads = new StringWriter();
        canon.provide(new NQuadsWriter(nQuads));
        return nQuads.toString();
    }

    private static List<Vector> vectors() {
        var vectors = new ArrayList<Vector>();
        for (var entry : StrictJson.parseObject(Standards.bytes(FOLDER + "toRdf-manifest.jsonld"))
                .path("sequence"))
            vectors.add(new Vector(
                    entry.path("@id").asString(),
                    entry.path("input").asString(),
                    entry.path("expect").asString(""),
                    entry.path("@type").toString().contains("Positive")));
        return vectors;
    }
}
