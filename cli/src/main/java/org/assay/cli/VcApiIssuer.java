package org.assay.cli;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.credential.Issuer;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.jose.Envelope;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.SigningKey;
import org.assay.credential.lint.LintFinding;
import org.assay.credential.lint.Lints;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.ProofOptions;
import org.assay.credential.proof.SelectiveProof;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One issuer of the VC API: a form, a suite where that has one, and a key that is as old as the server.
///
/// @param name such as `ecdsa-rdfc-2019-p256` or `vc-jwt-p256`
/// @param suite of Data Integrity proofs; null for tokens
/// @param status where it puts its credentials on lists; null where it publishes none
record VcApiIssuer(
        String name,
        Form form,
        @Nullable Cryptosuite suite,
        SigningKey key,
        KnownContexts contexts,
        @Nullable VcApiStatus status,
        Clock clock) {
    private static final String PROOF_CONTEXT = "https://w3id.org/security/data-integrity/v2";

    static List<VcApiIssuer> all(KnownContexts contexts, VcApiStatus status, Clock clock) {
        var random = new SecureRandom();
        var all = new ArrayList<VcApiIssuer>();
        for (var suite : Cryptosuite.values())
            for (var type : KeyType.values()) {
                if (!suite.isSigned() || !suite.takes(type)) continue;
                var name = type == KeyType.ED25519 ? suite.wireName() : suite.wireName() + "-" + lower(type);
                all.add(of(name, Form.DATA_INTEGRITY, suite, type, contexts, clock));
            }
        for (var form : List.of(Form.VC_JWT, Form.JWT, Form.VC_SD_JWT))
            for (var type : List.of(KeyType.ED25519, KeyType.P256, KeyType.P384))
                all.add(of(form.toString().replace('+', '-') + "-" + lower(type), form, null, type, contexts, clock));
        var key = SigningKey.generate(KeyType.ED25519, random);
        all.add(new VcApiIssuer(
                "status", Form.DATA_INTEGRITY, Cryptosuite.EDDSA_RDFC_2022, key, contexts, status, clock));
        return all;
    }

    private static VcApiIssuer of(
            String name, Form form, @Nullable Cryptosuite suite, KeyType type, KnownContexts contexts, Clock clock) {
        var key = SigningKey.generate(type, new SecureRandom());
        return new VcApiIssuer(name, form, suite, key, contexts, null, clock);
    }

    private static String lower(KeyType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    String id() {
        return "did:key:" + key.publicKey();
    }

    /// @throws IllegalArgumentException if the credential is not fit to be signed
    ObjectNode issue(ObjectNode credential, JsonNode options) {
        var unsigned = credential.deepCopy();
        setIssuer(unsigned);
        if (form == Form.DATA_INTEGRITY) addProofContext(unsigned);
        if (status != null) status.enlist(unsigned, this);
        refuse(unsigned);
        return sign(unsigned, options);
    }

    ObjectNode sign(ObjectNode unsigned, JsonNode options) {
        if (suite == null) return enveloped(unsigned, options);
        var proof = ProofOptions.assertion(suite, VerificationMethod.idOf(key.publicKey()), clock.instant());
        if (suite.isSelective())
            return SelectiveProof.sign(
                            unsigned, key, proof, pointers(options, "mandatoryPointers"), new SecureRandom(), contexts)
                    .addedTo(unsigned);
        return Issuer.sign(unsigned, key, proof, contexts).json();
    }

    /// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Enveloped Verifiable Credentials"
    private ObjectNode enveloped(ObjectNode unsigned, JsonNode options) {
        var method = VerificationMethod.idOf(key.publicKey());
        var signing = new Signing(key, method, form, null, contexts, pointers(options, "disclosable"), null);
        var token = new String(signing.sign(unsigned, clock.instant()), StandardCharsets.US_ASCII);
        var envelope = StrictJson.mapper().createObjectNode();
        envelope.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        return envelope.put("id", "data:application/%s,%s".formatted(form, token))
                .put("type", Envelope.CREDENTIAL);
    }

    /// An issuer of this API signs as itself, whoever the credential names.
    ///
    /// @spec https://w3c-ccg.github.io/vc-api/ Verifiable Credential API, "Issue Credential"
    private void setIssuer(ObjectNode credential) {
        var issuer = credential.path("issuer");
        if (issuer instanceof ObjectNode object && isUrlOrMissing(object.path("id"))) object.put("id", id());
        else if (issuer.isString() && isUrlOrMissing(issuer)) credential.put("issuer", id());
    }

    /// Anything else is left as it is, for the lints to refuse.
    private static boolean isUrlOrMissing(JsonNode id) {
        return id.isMissingNode() || id.isString() && id.stringValue().contains(":");
    }

    /// Data model 1.1 has no words for these proofs.
    ///
    /// @spec https://www.w3.org/TR/vc-data-integrity/ VC Data Integrity 1.0, "Context Injection"
    private static void addProofContext(ObjectNode credential) {
        if (credential.path("@context") instanceof ArrayNode contexts
                && contexts.path(0).asString("").equals(BundledContexts.CREDENTIALS_V1)
                && !contexts.toString().contains("/security/data-integrity/")) contexts.add(PROOF_CONTEXT);
    }

    private void refuse(ObjectNode credential) {
        var findings = credential.path("@context").path(0).asString("").equals(BundledContexts.CREDENTIALS_V1)
                ? Lints.examineEnvelope(credential)
                : Lints.examineAny(credential, contexts);
        if (!findings.isEmpty())
            throw new IllegalArgumentException(
                    findings.stream().map(LintFinding::toString).collect(Collectors.joining("; ")));
    }

    private static List<String> pointers(JsonNode options, String name) {
        var pointers = new ArrayList<String>();
        for (var pointer : options.path(name)) {
            if (!pointer.isString()) throw new IllegalArgumentException(name + " holds something that is not text");
            pointers.add(pointer.stringValue());
        }
        return pointers;
    }
}
