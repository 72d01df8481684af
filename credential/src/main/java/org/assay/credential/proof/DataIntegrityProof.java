package org.assay.credential.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.json.DateTimeStamp;
import org.assay.credential.json.OneOrMore;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.KeyType;
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
    private static final String PROOF = "proof";
    private static final String CONTEXT = "@context";
    private static final String VALUE = "proofValue";

    private final ObjectNode json;

    private DataIntegrityProof(ObjectNode json) {
        this.json = json;
    }

    /// Any object that stands where a proof stands; what it says is judged by its accessors.
    public static DataIntegrityProof of(ObjectNode json) {
        return new DataIntegrityProof(json.deepCopy());
    }

    /// Signs a document. With Ed25519 the same arguments always give the same proof.
    ///
    /// @param document with `@context`; earlier proofs may stand in it, and are signed where the options name them
    /// @throws IllegalArgumentException if the suite does not take the key, or a named earlier proof is missing
    /// @throws org.assay.credential.proof.rdfc.NotCanonical if something in the document would not be covered
    public static DataIntegrityProof sign(ObjectNode document, SigningKey key, ProofOptions options) {
        return sign(document, key, options, KnownContexts.bundled());
    }

    /// The same with further contexts.
    public static DataIntegrityProof sign(
            ObjectNode document, SigningKey key, ProofOptions options, KnownContexts contexts) {
        return sign(document, key, options, SafeJsonLd.over(contexts));
    }

    static DataIntegrityProof sign(ObjectNode document, SigningKey key, ProofOptions options, SafeJsonLd jsonLd) {
        var json = options.json();
        // VC-DI-EDDSA 1.0, "Create Proof (eddsa-jcs-2022)": the proof says under which context it was made.
        if (options.suite().isOverJson() && document.has(CONTEXT)) json.set(CONTEXT, document.path(CONTEXT));
        return sign(document, key, json, jsonLd);
    }

    static DataIntegrityProof sign(ObjectNode document, SigningKey key, ObjectNode options, SafeJsonLd jsonLd) {
        var proof = new DataIntegrityProof(options.deepCopy());
        if (proof.suite().orElseThrow().isSelective())
            throw new IllegalArgumentException("proofs of this suite are made by SelectiveProof");
        var publicKey = key.publicKey();
        if (!proof.suite().orElseThrow().takes(publicKey.type()))
            throw new IllegalArgumentException("%s takes no key of %s"
                    .formatted(proof.cryptosuite(), publicKey.type().label()));
        var hashes = proof.hashData(jsonLd, document, publicKey.type());
        var signature = key.sign(hashes);
        // A fault while signing can give the key away; a signature that does not verify never leaves.
        if (!publicKey.verify(hashes, signature)) throw new IllegalStateException("signature does not verify");
        proof.json.put(VALUE, Multibase.base58(signature));
        return proof;
    }

    /// Whether `key` made this proof over the document that it stands in.
    ///
    /// @param secured with all of its proofs
    /// @throws IllegalArgumentException if the proof value is not a signature's text, or a proof that this one was
    /// made over is missing
    /// @throws org.assay.credential.proof.rdfc.NotCanonical if document or proof has no canonical form
    public boolean isBy(VerificationKey key, ObjectNode secured, KnownContexts contexts) {
        return isBy(key, secured, SafeJsonLd.over(contexts));
    }

    boolean isBy(VerificationKey key, ObjectNode secured, SafeJsonLd jsonLd) {
        if (suite().orElseThrow().isSelective())
            return suite().orElseThrow().takes(key.type()) && SelectiveProof.isBy(this, key, secured, jsonLd);
        var signature = Multibase.decodeBase58(text(VALUE));
        return suite().orElseThrow().takes(key.type()) && key.verify(hashData(jsonLd, secured, key.type()), signature);
    }

    /// Looks at document and proof as for a signature, but without a key.
    ///
    /// @throws IllegalArgumentException if the proof value is not a signature's text
    /// @throws org.assay.credential.proof.rdfc.NotCanonical if document or proof has no canonical form
    public void checkCoverage(ObjectNode secured, KnownContexts contexts) {
        if (suite().orElseThrow().isSelective()) SelectiveValue.parse(text(VALUE));
        else Multibase.decodeBase58(text(VALUE));
        hashData(SafeJsonLd.over(contexts), secured, KeyType.ED25519);
    }

    byte[] hashData(SafeJsonLd jsonLd, ObjectNode secured, KeyType type) {
        var covered = covered(secured);
        var configuration = without(json, VALUE);
        // VC-DI-EDDSA 1.0, "Proof Configuration": the proof is read under the document's own context.
        if (!suite().orElseThrow().isOverJson()) configuration.set(CONTEXT, covered.path(CONTEXT));
        return suite().orElseThrow().hashData(jsonLd, covered, configuration, type);
    }

    /// What was signed: the document without its proofs, but for those that this one was made over.
    private ObjectNode covered(ObjectNode secured) {
        var covered = without(secured, PROOF);
        var before = previousProofs();
        if (!before.isEmpty()) {
            var kept = covered.putArray(PROOF);
            for (var id : before) kept.add(named(secured, id));
        }
        if (suite().orElseThrow().isOverJson() && json.has(CONTEXT)) {
            if (!startsWith(secured.path(CONTEXT), json.path(CONTEXT)))
                throw new IllegalArgumentException("@context of the document does not start with that of the proof");
            covered.set(CONTEXT, json.path(CONTEXT));
        }
        return covered;
    }

    /// Shares what stands below, which nobody changes.
    private static ObjectNode without(ObjectNode object, String name) {
        var rest = StrictJson.mapper().createObjectNode();
        for (var member : object.properties())
            if (!member.getKey().equals(name)) rest.set(member.getKey(), member.getValue());
        return rest;
    }

    /// @spec https://www.w3.org/TR/vc-data-integrity/ VC Data Integrity 1.0, "Verify Proof Sets and Chains"
    private static JsonNode named(ObjectNode secured, String id) {
        var found = OneOrMore.of(secured.path(PROOF)).stream()
                .filter(proof -> proof.path("id").asString("").equals(id))
                .toList();
        if (found.size() != 1) throw new IllegalArgumentException("%d proofs are named %s".formatted(found.size(), id));
        return found.getFirst();
    }

    private static boolean startsWith(JsonNode context, JsonNode beginning) {
        var all = OneOrMore.of(context);
        var first = OneOrMore.of(beginning);
        return first.size() <= all.size() && all.subList(0, first.size()).equals(first);
    }

    public String type() {
        return text("type");
    }

    /// The suite's wire name; the empty string if there is none.
    public String cryptosuite() {
        return text("cryptosuite");
    }

    /// The suite, where it is read here.
    public Optional<Cryptosuite> suite() {
        return switch (type()) {
            case "DataIntegrityProof" -> Cryptosuite.of(cryptosuite()).filter(Cryptosuite::isSigned);
            case "Ed25519Signature2020" -> Optional.of(Cryptosuite.ED25519_SIGNATURE_2020);
            default -> Optional.empty();
        };
    }

    /// Ids of the proofs that this one was made over; what is no text stands as the empty string.
    public List<String> previousProofs() {
        return OneOrMore.of(json.path("previousProof")).stream()
                .map(id -> id.asString(""))
                .toList();
    }

    /// By which other proofs name it; the empty string if there is none.
    public String id() {
        return text("id");
    }

    public String verificationMethod() {
        return text("verificationMethod");
    }

    public String proofPurpose() {
        return text("proofPurpose");
    }

    /// For whom it was made; the empty list if that is not said.
    public List<String> domains() {
        return OneOrMore.of(json.path("domain")).stream()
                .map(domain -> domain.asString(""))
                .toList();
    }

    /// What was asked to be signed; the empty string if nothing was.
    public String challenge() {
        return text("challenge");
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

    /// A document with this proof added to those that it has.
    public ObjectNode addedTo(ObjectNode document) {
        var signed = document.deepCopy();
        var before = OneOrMore.of(signed.path(PROOF));
        if (before.isEmpty()) signed.set(PROOF, json());
        else {
            var all = StrictJson.mapper().createArrayNode();
            before.forEach(all::add);
            signed.set(PROOF, all.add(json()));
        }
        return signed;
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
