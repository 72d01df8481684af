package org.assay.credential;

import java.util.ArrayList;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.did.KeyResolution;
import org.assay.credential.did.KeyResolver;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.proof.DataIntegrityProof;
import org.assay.credential.proof.ProofPurpose;
import org.assay.credential.proof.rdfc.NotCanonical;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether the issuer's own key signed the credential. Answers two checks, PROOF and ISSUER_KEY.
///
/// Of several proofs one by the issuer is enough. Others may stand beside it, made by another party or for
/// another purpose, but none may be a signature that does not hold.
///
/// @spec https://www.w3.org/TR/vc-data-integrity/ VC Data Integrity 1.0, "Verify Proof"
final class ProofCheck {
    private static final int MAX_PROOFS = 8;
    private static final String WRONG_PURPOSE = "wrong-purpose";

    private final KeyResolver keys;

    ProofCheck(KeyResolver keys) {
        this.keys = keys;
    }

    /// What came of one proof.
    private record Judged(Check proof, Check issuerKey) {
        /// The signature was looked at and does not hold, or cannot.
        boolean isBroken() {
            return proof.outcome() == Outcome.FAILED && !proof.code().equals(WRONG_PURPOSE);
        }

        boolean isFailed() {
            return proof.outcome() == Outcome.FAILED || issuerKey.outcome() == Outcome.FAILED;
        }

        boolean isPassed() {
            return proof.outcome() == Outcome.PASSED && issuerKey.outcome() == Outcome.PASSED;
        }
    }

    List<Check> of(ObjectNode document) {
        var proofs = Types.several(document.path("proof"));
        if (proofs.isEmpty()) return List.of(Check.failed(Kind.PROOF, "missing-proof", "no proof"), noKey());
        if (proofs.size() > MAX_PROOFS)
            return List.of(
                    Check.failed(Kind.PROOF, "too-many-proofs", "more than %d proofs".formatted(MAX_PROOFS)), noKey());
        var unsecured = document.deepCopy();
        unsecured.remove("proof");
        var issuer = Types.id(document.path("issuer"));
        var judged = new ArrayList<Judged>();
        for (var proof : proofs) judged.add(judge(proof, unsecured, issuer));
        var chosen = choose(judged);
        return List.of(chosen.proof().with("proofs", Integer.toString(proofs.size())), chosen.issuerKey());
    }

    private static Judged choose(List<Judged> judged) {
        for (var one : judged) if (one.isBroken()) return one;
        for (var one : judged) if (one.isPassed()) return one;
        for (var one : judged) if (one.isFailed()) return one;
        return judged.getFirst();
    }

    private Judged judge(JsonNode json, ObjectNode unsecured, String issuer) {
        if (!(json instanceof ObjectNode object))
            return new Judged(Check.failed(Kind.PROOF, "proof-malformed", "proof is not an object"), noKey());
        var proof = DataIntegrityProof.of(object);
        if (!proof.isRead()) return new Judged(notRead(proof), noKey());
        // VC-DI 1.0, "Verify Proof": the purpose must match before the key is fetched.
        if (!proof.proofPurpose().equals(ProofPurpose.ASSERTION_METHOD.wireName())) {
            var wrong = "proof is for %s, not for assertions".formatted(proof.proofPurpose());
            return new Judged(Check.failed(Kind.PROOF, WRONG_PURPOSE, wrong), noKey());
        }
        return switch (keys.resolve(proof.verificationMethod())) {
            case KeyResolution.Found(var method) ->
                new Judged(judgeSignature(proof, method, unsecured), judgeKey(method, issuer));
            case KeyResolution.Refused(var code, var reason) ->
                new Judged(
                        withoutKey(proof, unsecured),
                        Check.failed(Kind.ISSUER_KEY, code, reason).with("method", proof.verificationMethod()));
            case KeyResolution.Unresolved(var code, var reason) ->
                new Judged(
                        withoutKey(proof, unsecured),
                        Check.unknown(Kind.ISSUER_KEY, code, reason).with("method", proof.verificationMethod()));
        };
    }

    private static Check judgeSignature(DataIntegrityProof proof, VerificationMethod method, ObjectNode unsecured) {
        try {
            if (proof.isBy(method.key(), unsecured))
                return Check.passed(Kind.PROOF, "intact", "signature holds").with("method", method.id());
            return Check.failed(Kind.PROOF, "tampered", "signature does not hold: the content is not what was signed")
                    .with("method", method.id());
        } catch (NotCanonical refused) {
            return unreadable(refused);
        } catch (IllegalArgumentException malformed) {
            return Check.failed(Kind.PROOF, "signature-malformed", malformed.getMessage());
        }
    }

    /// A document that no signature could cover fails, whoever signed it.
    private static Check withoutKey(DataIntegrityProof proof, ObjectNode unsecured) {
        try {
            proof.checkCoverage(unsecured);
            return Check.unknown(Kind.PROOF, "no-key", "signature was not checked, for want of the key");
        } catch (NotCanonical refused) {
            return unreadable(refused);
        } catch (IllegalArgumentException malformed) {
            return Check.failed(Kind.PROOF, "signature-malformed", malformed.getMessage());
        }
    }

    private static Check unreadable(NotCanonical refused) {
        return refused.reason() == NotCanonical.Reason.CONTEXT_UNKNOWN
                ? Check.unknown(Kind.PROOF, "context-unknown", refused.getMessage())
                : Check.failed(Kind.PROOF, "not-covered", refused.getMessage());
    }

    private static Check judgeKey(VerificationMethod method, String issuer) {
        if (!method.purposes().contains(ProofPurpose.ASSERTION_METHOD.wireName()))
            return Check.failed(
                    Kind.ISSUER_KEY, "key-not-for-assertions", "key is not listed for assertions: " + method.id());
        if (!method.controller().equals(issuer))
            return Check.failed(
                            Kind.ISSUER_KEY,
                            "key-of-another",
                            "key belongs to %s, but the issuer is %s".formatted(method.controller(), issuer))
                    .with("controller", method.controller())
                    .with("issuer", issuer);
        return Check.passed(Kind.ISSUER_KEY, "key-of-issuer", "key is listed by " + issuer)
                .with("issuer", issuer);
    }

    private static Check notRead(DataIntegrityProof proof) {
        var name = proof.cryptosuite().isEmpty() ? proof.type() : proof.cryptosuite();
        return Check.unknown(Kind.PROOF, "not-read-yet", "not read yet: proof of kind " + name);
    }

    private static Check noKey() {
        return Check.unknown(Kind.ISSUER_KEY, "not-run", "no key was looked up");
    }
}
