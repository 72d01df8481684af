package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.proof.rdfc.NotCanonical;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A document has one canonical form or none, whichever way it is made and in whatever order its members stand.
class JsonLdFuzz {
    private static final SafeJsonLd JSON_LD = SafeJsonLd.bundled();

    static Stream<byte[]> seeds() {
        var credential = OpenBadges.write(Cast.credential().build());
        credential.remove("@context");
        return Stream.concat(
                Stream.of(StrictJson.write(credential)),
                Samples.texts(
                        "{\"type\":\"VerifiableCredential\",\"name\":{\"@value\":\"a\",\"@language\":\"en\"}}",
                        "{\"id\":\"urn:a\",\"credentialSubject\":[{\"id\":\"_:a\"},{\"id\":\"_:b\",\"type\":\"Profile\"}]}"));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "@id",
        "@type",
        "@value",
        "@language",
        "@direction",
        "@json",
        "@graph",
        "@list",
        "@vocab",
        "@none",
        "_:b",
        "credentialSubject",
        "verifiableCredential",
        "holder",
        "proof",
        "urn:x"
    })
    @FuzzTest(maxDuration = "10s")
    void hasOneCanonicalFormOrNone(byte[] input) {
        ObjectNode document;
        try {
            document = StrictJson.parseObject(input);
        } catch (MalformedJson refused) {
            return;
        }
        document.remove("@context");
        document.putArray("@context").add(BundledContexts.CREDENTIALS_V2).add(BundledContexts.OPEN_BADGES);
        var expected = canonical(document, true);
        if (!canonical(document, false).equals(expected)) throw new AssertionError("two forms of " + document);
        if (!canonical((ObjectNode) reversed(document), true).equals(expected))
            throw new AssertionError("another form in another order: " + document);
    }

    private static String canonical(ObjectNode document, boolean byReference) {
        try {
            return Samples.inTime(() ->
                            byReference ? JSON_LD.canonicaliseByReference(document) : JSON_LD.canonicalise(document))
                    .nQuads();
        } catch (NotCanonical refused) {
            return "none";
        }
    }

    private static JsonNode reversed(JsonNode node) {
        if (!(node instanceof ObjectNode object)) return node;
        var names = new ArrayList<>(object.propertyNames());
        Collections.reverse(names);
        var turned = StrictJson.mapper().createObjectNode();
        for (var name : names) turned.set(name, reversed(object.path(name)));
        return turned;
    }
}
