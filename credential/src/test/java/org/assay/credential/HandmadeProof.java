package org.assay.credential;

import java.io.ByteArrayOutputStream;
import org.assay.credential.json.CanonicalJson;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Digests;
import org.assay.credential.key.Multibase;
import org.assay.credential.key.SigningKey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Proofs of `eddsa-jcs-2022` that the library would not make: any options, any purpose, any dates, rightly signed.
final class HandmadeProof {
    private HandmadeProof() {}

    static ObjectNode options(String method, String purpose) {
        return StrictJson.mapper()
                .createObjectNode()
                .put("type", "DataIntegrityProof")
                .put("cryptosuite", "eddsa-jcs-2022")
                .put("created", Cast.NOON.toString())
                .put("verificationMethod", method)
                .put("proofPurpose", purpose);
    }

    static ObjectNode options() {
        return options(Cast.METHOD, "assertionMethod");
    }

    /// The document with one more proof, made over the document without any.
    static ObjectNode sign(ObjectNode document, SigningKey key, ObjectNode options) {
        var signed = document.deepCopy();
        var unsecured = document.deepCopy();
        var before = unsecured.remove("proof");
        var proof = options.deepCopy();
        proof.set("@context", document.path("@context"));
        var hashes = new ByteArrayOutputStream();
        hashes.writeBytes(Digests.sha256().digest(CanonicalJson.write(proof)));
        hashes.writeBytes(Digests.sha256().digest(CanonicalJson.write(unsecured)));
        proof.put("proofValue", Multibase.base58(key.sign(hashes.toByteArray())));
        if (before == null) signed.set("proof", proof);
        else if (before instanceof ArrayNode several)
            signed.set("proof", several.deepCopy().add(proof));
        else signed.putArray("proof").add(before).add(proof);
        return signed;
    }

    static ObjectNode sign(ObjectNode document) {
        return sign(document, Cast.KEY, options());
    }
}
