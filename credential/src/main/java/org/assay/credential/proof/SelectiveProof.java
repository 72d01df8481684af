package org.assay.credential.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.key.Digests;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.Multibase;
import org.assay.credential.key.Multikey;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;
import org.assay.credential.proof.rdfc.Disclosable;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import tools.jackson.databind.node.ObjectNode;

/// Proofs whose holder shows only parts of what was signed.
///
/// The issuer signs the mandatory statements as one and each other statement by itself, with a key that is thrown away;
/// the holder passes on those that a verifier is to see. Who proves the same thing twice can be recognised.
///
/// @spec https://www.w3.org/TR/vc-di-ecdsa/ Data Integrity ECDSA Cryptosuites 1.0, "ecdsa-sd-2023"
public final class SelectiveProof {
    private static final String VALUE = "proofValue";

    private SelectiveProof() {}

    /// Signs a document for its holder.
    ///
    /// @param mandatory JSON Pointers to what the holder cannot leave out
    /// @throws IllegalArgumentException if the key is not of P-256, or a pointer leads nowhere
    public static DataIntegrityProof sign(
            ObjectNode unsecured,
            SigningKey key,
            ProofOptions options,
            List<String> mandatory,
            SecureRandom random,
            KnownContexts contexts) {
        if (!Cryptosuite.ECDSA_SD_2023.takes(key.publicKey().type()))
            throw new IllegalArgumentException(
                    "ecdsa-sd-2023 takes no key of " + key.publicKey().type().label());
        var jsonLd = SafeJsonLd.over(contexts);
        var hmacKey = new byte[SelectiveValue.HMAC_BYTES];
        random.nextBytes(hmacKey);
        var document = new Disclosable(jsonLd, unsecured, labels(hmacKey));
        var must = document.chosen(mandatory);
        var each = SigningKey.generate(KeyType.P256, random);
        var publicKey = multikey(each.publicKey());
        var json = options.json();
        var toSign = toSign(jsonLd, unsecured, json, publicKey, at(document.statements(), must, true));
        var signature = key.sign(toSign);
        // A fault while signing can give the key away; a signature that does not verify never leaves.
        if (!key.publicKey().verify(toSign, signature)) throw new IllegalStateException("signature does not verify");
        var signatures = new ArrayList<byte[]>();
        for (var statement : at(document.statements(), must, false)) signatures.add(each.sign(utf8(statement)));
        json.put(VALUE, new SelectiveValue.Base(signature, publicKey, hmacKey, signatures, mandatory).text());
        return DataIntegrityProof.of(json);
    }

    /// The part of a document that pointers and the issuer's demands choose, with a proof for verifiers.
    ///
    /// @param secured with one proof, the issuer's
    /// @throws IllegalArgumentException if the proof is not the issuer's for its holder, or a pointer leads nowhere
    public static ObjectNode derive(ObjectNode secured, List<String> pointers, KnownContexts contexts) {
        var unsecured = secured.deepCopy();
        if (!(unsecured.remove("proof") instanceof ObjectNode proof)
                || !(SelectiveValue.parse(proof.path(VALUE).asString("")) instanceof SelectiveValue.Base base))
            throw new IllegalArgumentException("not a proof that parts are taken from");
        var document = new Disclosable(SafeJsonLd.over(contexts), unsecured, labels(base.hmacKey()));
        var must = document.chosen(base.mandatory());
        var shown = document.chosen(pointers);
        var all = new ArrayList<>(base.mandatory());
        all.addAll(pointers);
        var combined = new TreeSet<>(must);
        combined.addAll(shown);
        var part = document.part(all);
        var derived = proof.deepCopy();
        var value = new SelectiveValue.Derived(
                base.signature(),
                base.publicKey(),
                passedOn(base, document.statements().size(), must, shown),
                compressed(document.labelsOf(all)),
                places(combined, must));
        part.set("proof", derived.put(VALUE, value.text()));
        return part;
    }

    /// Those of the signatures that belong to a statement which is shown.
    private static List<byte[]> passedOn(
            SelectiveValue.Base base, int statements, TreeSet<Integer> must, TreeSet<Integer> shown) {
        if (base.signatures().size() != statements - must.size())
            throw new IllegalArgumentException("not one signature for each statement");
        var passed = new ArrayList<byte[]>();
        var next = 0;
        for (var place = 0; place < statements; place++) {
            if (must.contains(place)) continue;
            var signature = base.signatures().get(next++);
            if (shown.contains(place)) passed.add(signature);
        }
        return passed;
    }

    private static List<Integer> places(TreeSet<Integer> combined, TreeSet<Integer> must) {
        var places = new ArrayList<Integer>();
        var relative = 0;
        for (var place : combined) {
            if (must.contains(place)) places.add(relative);
            relative++;
        }
        return places;
    }

    private static Map<Integer, byte[]> compressed(Map<String, String> labels) {
        var compressed = new LinkedHashMap<Integer, byte[]>();
        labels.forEach((canonical, label) -> compressed.put(
                Integer.parseInt(canonical.substring("c14n".length())), Multibase.decodeBase64Url(label)));
        return compressed;
    }

    /// Whether `key` signed what a holder shows of it.
    ///
    /// @throws IllegalArgumentException if the proof value is malformed, or not one for verifiers
    static boolean isBy(DataIntegrityProof proof, VerificationKey key, ObjectNode secured, SafeJsonLd jsonLd) {
        var options = proof.json();
        var text = options.remove(VALUE);
        if (!(SelectiveValue.parse(text == null ? "" : text.asString("")) instanceof SelectiveValue.Derived value))
            throw new IllegalArgumentException("the proof is for the holder, who derives another from it");
        var unsecured = secured.deepCopy();
        unsecured.remove("proof");
        UnaryOperator<String> labels = canonical -> {
            var label = value.labels().get(Integer.parseInt(canonical.substring("c14n".length())));
            if (label == null) throw new IllegalArgumentException("proof value has no label for " + canonical);
            return Multibase.base64Url(label);
        };
        var statements = Disclosable.relabelled(jsonLd.canonicalise(unsecured).nQuads(), labels);
        var must = new TreeSet<>(value.mandatory());
        var others = at(statements, must, false);
        if (others.size() != value.signatures().size() || !must.isEmpty() && must.last() >= statements.size())
            return false;
        var toSign = toSign(jsonLd, unsecured, options, value.publicKey(), at(statements, must, true));
        if (!key.verify(toSign, value.signature())) return false;
        var each = Multikey.decode(Multibase.base58(value.publicKey()));
        for (var i = 0; i < others.size(); i++)
            if (!each.verify(utf8(others.get(i)), value.signatures().get(i))) return false;
        return each.type() == KeyType.P256;
    }

    private static byte[] toSign(
            SafeJsonLd jsonLd, ObjectNode unsecured, ObjectNode options, byte[] publicKey, List<String> mandatory) {
        var configuration = options.deepCopy();
        configuration.set("@context", unsecured.path("@context"));
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                Digests.sha256().digest(utf8(jsonLd.canonicalise(configuration).nQuads())));
        out.writeBytes(publicKey);
        out.writeBytes(Digests.sha256().digest(utf8(String.join("", mandatory))));
        return out.toByteArray();
    }

    private static List<String> at(List<String> statements, TreeSet<Integer> places, boolean isIn) {
        var found = new ArrayList<String>();
        for (var i = 0; i < statements.size(); i++) if (places.contains(i) == isIn) found.add(statements.get(i));
        return found;
    }

    /// Labels that say nothing of the statements that are left out.
    private static UnaryOperator<String> labels(byte[] hmacKey) {
        return canonical -> {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(hmacKey, "HmacSHA256"));
                return Multibase.base64Url(mac.doFinal(utf8(canonical)));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("every Java runtime has HMAC", missing);
            }
        };
    }

    private static byte[] multikey(VerificationKey key) {
        return Multibase.decodeBase58(Multikey.encode(key));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
