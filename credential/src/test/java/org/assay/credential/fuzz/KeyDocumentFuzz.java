package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.did.DidDocument;
import org.assay.credential.did.IssuerKeys;
import org.assay.credential.did.KeyResolution;
import org.assay.credential.did.KeyResolver;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.JsonWebKeys;
import org.junit.jupiter.params.provider.MethodSource;

/// A document of a stranger gives a key that it lists under that name, or none, and never an exception.
class KeyDocumentFuzz {
    private static final String DID = "did:web:aldermere.example";
    private static final String KEY = Cast.KEY.publicKey().toString();

    static Stream<byte[]> seeds() {
        var set = StrictJson.mapper().createObjectNode();
        set.putArray("keys").add(JsonWebKeys.write(Cast.KEY.publicKey()).put("kid", KEY));
        return Stream.of(
                new DidDocument(DID, List.of(Cast.KEY.publicKey())).write(),
                StrictJson.write(set),
                StrictJson.write(StrictJson.mapper()
                        .createObjectNode()
                        .put("issuer", "https://aldermere.example")
                        .set("jwks", set)));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "publicKeyJwk",
        "JsonWebKey",
        "Multikey",
        "controller",
        "\"crv\":\"P-256\"",
        "\"x\":",
        "jwks_uri",
        "keys"
    })
    @FuzzTest(maxDuration = "10s")
    void givesAKeyThatItLists(byte[] document) {
        var fetcher = Samples.answering(document);
        for (var method :
                new String[] {DID + "#" + KEY, "https://aldermere.example/a#" + KEY, "https://aldermere.example/a"})
            check(Samples.inTime(() -> KeyResolver.over(fetcher).resolve(method)), document);
        var keys = new IssuerKeys(fetcher);
        for (var issuer : new String[] {DID, "https://aldermere.example"})
            for (var name : new String[] {"", KEY, "#" + KEY}) {
                check(Samples.inTime(() -> keys.named(issuer, name)), document);
                check(Samples.inTime(() -> keys.ofMetadata(issuer, name)), document);
            }
        check(Samples.inTime(() -> keys.equalTo(DID, Cast.KEY.publicKey())), document);
    }

    private static void check(KeyResolution resolution, byte[] document) {
        if (resolution instanceof KeyResolution.Found(var method)) {
            if (method.id().isEmpty()) throw new AssertionError("a key without a name");
            StrictJson.parseObject(document);
        }
    }
}
