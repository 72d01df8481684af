package org.assay.credential;

import java.nio.charset.StandardCharsets;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/// What the public suite of VC Data Model 2.0 hands to an issuer, with what the suite puts in before.
public final class SuiteInputs {
    public static final KnownContexts CONTEXTS = KnownContexts.bundled()
            .with(
                    "https://www.w3.org/ns/credentials/examples/v2",
                    Standards.bytes("contexts/w3c-credentials-examples-v2.jsonld"))
            .withInline();

    private SuiteInputs() {}

    public static ObjectNode read(String file) {
        var text = new String(Standards.bytes(file), StandardCharsets.UTF_8)
                .replace("PAST DATE", "2020-01-01T00:00:00Z")
                .replace("FUTURE DATE", "2120-01-01T00:00:00Z");
        var document = StrictJson.parseObject(text.getBytes(StandardCharsets.UTF_8));
        // The suite puts the issuer in where an input has none, and none of those is about that.
        if (document.path("issuer") instanceof ObjectNode issuer && !issuer.has("id"))
            issuer.put("id", "did:example:issuer");
        if (!file.contains("presentation") && !file.contains("no-issuer") && !document.has("issuer"))
            document.put("issuer", "did:example:issuer");
        return document;
    }
}
