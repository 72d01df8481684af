package org.assay.credential.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.assay.credential.json.DateTimeStamp;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Multibase;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One proof on a document, as it stands there. The JSON is kept, because all of it is signed.
///
/// @spec https://www.w3.org/TR/vc-data-integrity/ VC Data Integrity 1.0, "Proofs"
public final class DataIntegrityProof {
    private final ObjectNode json;

    private DataIntegrityProof(ObjectNode json) {
        this.json = json;
    }

    /// Any object that stands where a proof stands; what it says is judged by its accessors.
    public static DataIntegrityProof of(ObjectNode json) {
        return new DataIntegrityProof(json.deepCopy());
    }

    /// Signs `unsecured` for the purpose of assertion. The same arguments always give the same proof.
    ///
    /// @param unsecured a document with `@context` and without `proof`
    /// @param created cut to the second
    /// @throws org.assay.credential.proof.rdfc.NotCanonical if something in the document would not be covered
    public static DataIntegrityProof sign(
            ObjectNode unsecured, SigningKey key, String verificationMethod, Instant created) {
        return sign(unsecured, key, options(verificationMethod, created), SafeJsonLd.bundled());
    }

    static DataIntegrityProof sign(ObjectNode unsecured, SigningKey key, ObjectNode options, SafeJsonLd jsonLd) {
        var hashes = hashData(jsonLd, unsecured, options);
        var signature = key.sign(hashes);
        // A fault while signing can give the key away; a signature that does not verify never leaves.
        if (!key.publicKey().verify(hashes, signature)) throw new IllegalStateException("signature does not verify");
        return new DataIntegrityProof(options.deepCopy().put("proofValue", Multibase.base58(signature)));
    }

    static ObjectNode options(String verificationMethod, Instant created) {
        var proof = StrictJson.mapper().createObjectNode();
        proof.put("type", "DataIntegrityProof");
        proof.put("cryptosuite", Cryptosuite.EDDSA_RDFC_2022.wireName());
        proof.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
        proof.put("verificationMethod", verificationMethod);
        proof.put("proofPurpose", ProofPurpose.ASSERTION_METHOD.wireName());
        return proof;
    }

    /// Whether `key` made this proof over `unsecured`.
    ///
    /// @throws IllegalArgumentException if the proof value is not a signature's text
    /// @throws org.assay.credential.proof.rdfc.NotCanonical if document or proof has no canonical form
    public boolean isBy(VerificationKey key, ObjectNode unsecured) {
        return isBy(key, unsecured, SafeJsonLd.bundled());
    }

    boolean isBy(VerificationKey key, ObjectNode unsecured, SafeJsonLd jsonLd) {
        var options = json.deepCopy();
        options.remove("proofValue");
        var signature = Multibase.decodeBase58(text("proofValue"));
        return key.verify(hashData(jsonLd, unsecured, options), signature);
    }

    /// Looks at document and proof as for a signature, but without a key.
    ///
    /// @throws IllegalArgumentException if the proof value is not a signature's text
    /// @throws org.assay.credential.proof.rdfc.NotCanonical if document or proof has no canonical form
    public void checkCoverage(ObjectNode unsecured) {
        var options = json.deepCopy();
        options.remove("proofValue");
        Multibase.decodeBase58(text("proofValue"));
        hashData(SafeJsonLd.bundled(), unsecured, options);
    }

    // VC-DI-EDDSA 1.0, "Proof Configuration (eddsa-rdfc-2022)": the proof is read under the document's own context.
    static byte[] hashData(SafeJsonLd jsonLd, ObjectNode unsecured, ObjectNode options) {
        var configuration = options.deepCopy();
        configuration.set("@context", unsecured.path("@context"));
        return Cryptosuite.EDDSA_RDFC_2022.hashData(jsonLd, unsecured, configuration);
    }

    public String type() {
        return text("type");
    }

    /// The suite's wire name; the empty string if there is none.
    public String cryptosuite() {
        return text("cryptosuite");
    }

    /// Whether this library can check the proof.
    public boolean isRead() {
        return type().equals("DataIntegrityProof")
                && Cryptosuite.of(cryptosuite()).isPresent()
                && !json.has("previousProof");
    }

    public String verificationMethod() {
        return text("verificationMethod");
    }

    public String proofPurpose() {
        return text("proofPurpose");
    }

    /// @throws IllegalArgumentException if the time is malformed
    public Optional<Instant> created() {
        return time("created");
    }

    /// @throws IllegalArgumentException if the time is malformed
    public Optional<Instant> expires() {
        return time("expires");
    }

    public ObjectNode json() {
        return json.deepCopy();
    }

    private Optional<Instant> time(String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() ? Optional.empty() : Optional.of(DateTimeStamp.parse(value.asString("")));
    }

    private String text(String name) {
        var value = json.path(name);
        return value.isString() ? value.stringValue() : "";
    }
}
