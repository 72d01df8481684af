package org.assay.credential;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.KeyResolution;
import org.assay.credential.did.KeyResolver;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.proof.DataIntegrityProof;
import org.assay.credential.proof.ProofPurpose;
import org.assay.credential.proof.rdfc.NotCanonical;
import org.jspecify.annotations.Nullable;
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
    private final KnownContexts contexts;

    ProofCheck(KeyResolver keys, KnownContexts contexts) {
        this.keys = keys;
        this.contexts = contexts;
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

    /// What a proof must be for.
    ///
    /// @param party id of whose key must have made it; empty where anybody's will do
    /// @param domain and `challenge`: what the proof must repeat; null where nothing is asked
    private record Expected(
            ProofPurpose purpose,
            String party,
            @Nullable String domain,
            @Nullable String challenge) {
        /// @spec https://www.w3.org/TR/vc-data-integrity/ VC Data Integrity 1.0, "Verify Proof"
        @Nullable
        String objection(DataIntegrityProof proof) {
            if (!proof.proofPurpose().equals(purpose.wireName()))
                return "proof is for %s, not for %s".formatted(proof.proofPurpose(), purpose.wireName());
            if (domain != null && !proof.domains().contains(domain))
                return "proof was made for %s, not for %s".formatted(proof.domains(), domain);
            if (challenge != null && !proof.challenge().equals(challenge))
                return "proof answers another challenge: " + proof.challenge();
            return null;
        }
    }

    /// Whether the issuer asserts the credential.
    List<Check> of(ObjectNode document) {
        var issuer = Types.id(document.path("issuer"));
        return of(document, new Expected(ProofPurpose.ASSERTION_METHOD, issuer, null, null));
    }

    /// Whether the holder shows the presentation to who asked for it.
    List<Check> ofPresentation(ObjectNode document, @Nullable String domain, @Nullable String challenge) {
        var holder = Types.id(document.path("holder"));
        return of(document, new Expected(ProofPurpose.AUTHENTICATION, holder, domain, challenge));
    }

    private List<Check> of(ObjectNode document, Expected expected) {
        var proofs = Types.several(document.path("proof"));
        if (proofs.isEmpty()) return List.of(Check.failed(Kind.PROOF, "missing-proof", "no proof"), noKey());
        if (proofs.size() > MAX_PROOFS)
            return List.of(
                    Check.failed(Kind.PROOF, "too-many-proofs", "more than %d proofs".formatted(MAX_PROOFS)), noKey());
        var judged = new ArrayList<Judged>();
        for (var proof : proofs) judged.add(judge(proof, document, expected));
        var chosen = choose(judged, proofs);
        return List.of(chosen.proof().with("proofs", Integer.toString(proofs.size())), chosen.issuerKey());
    }

    private static Judged choose(List<Judged> judged, List<JsonNode> proofs) {
        for (var one : judged) if (one.isBroken()) return one;
        for (var place = 0; place < judged.size(); place++)
            if (judged.get(place).isPassed()) return withEarlier(place, judged, proofs);
        for (var one : judged) if (one.isFailed()) return one;
        return judged.getFirst();
    }

    /// A proof that was made over others says no more than they do: while one of them is unchecked, so is it.
    private static Judged withEarlier(int passed, List<Judged> judged, List<JsonNode> proofs) {
        var waiting = new ArrayDeque<>(List.of(passed));
        var seen = new HashSet<Integer>();
        while (!waiting.isEmpty()) {
            int place = waiting.remove();
            if (!seen.add(place)) continue;
            var proof = judged.get(place).proof();
            if (proof.outcome() != Outcome.PASSED)
                return new Judged(
                        Check.unknown(
                                Kind.PROOF,
                                "earlier-proof-unchecked",
                                "made over a proof that was not checked: " + proof.message()),
                        judged.get(passed).issuerKey());
            var earlier = Types.several(proofs.get(place).path("previousProof")).stream()
                    .map(id -> id.asString(""))
                    .toList();
            for (var other = 0; other < proofs.size(); other++)
                if (earlier.contains(proofs.get(other).path("id").asString(""))) waiting.add(other);
        }
        return judged.get(passed);
    }

    private Judged judge(JsonNode json, ObjectNode document, Expected expected) {
        if (!(json instanceof ObjectNode object))
            return new Judged(Check.failed(Kind.PROOF, "proof-malformed", "proof is not an object"), noKey());
        var proof = DataIntegrityProof.of(object);
        if (proof.suite().isEmpty()) return new Judged(notRead(proof), noKey());
        // VC-DI 1.0, "Verify Proof": the purpose must match before the key is fetched.
        var wrong = expected.objection(proof);
        if (wrong != null) return new Judged(Check.failed(Kind.PROOF, WRONG_PURPOSE, wrong), noKey());
        return switch (keys.resolve(proof.verificationMethod())) {
            case KeyResolution.Found(var method) ->
                new Judged(judgeSignature(proof, method, document), judgeKey(method, expected));
            case KeyResolution.Refused(var code, var reason) ->
                new Judged(
                        withoutKey(proof, document),
                        Check.failed(Kind.ISSUER_KEY, code, reason).with("method", proof.verificationMethod()));
            case KeyResolution.Unresolved(var code, var reason) ->
                new Judged(
                        withoutKey(proof, document),
                        Check.unknown(Kind.ISSUER_KEY, code, reason).with("method", proof.verificationMethod()));
        };
    }

    private Check judgeSignature(DataIntegrityProof proof, VerificationMethod method, ObjectNode document) {
        try {
            if (!proof.suite().orElseThrow().takes(method.key().type()))
                return Check.failed(
                                Kind.PROOF,
                                "key-of-other-kind",
                                "%s takes no key of %s"
                                        .formatted(
                                                proof.suite().orElseThrow().wireName(),
                                                method.key().type().label()))
                        .with("method", method.id());
            if (proof.isBy(method.key(), document, contexts))
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
    private Check withoutKey(DataIntegrityProof proof, ObjectNode document) {
        try {
            proof.checkCoverage(document, contexts);
            return Check.unknown(Kind.PROOF, "no-key", "signature was not checked, for want of the key");
        } catch (NotCanonical refused) {
            return unreadable(refused);
        } catch (IllegalArgumentException malformed) {
            return Check.failed(Kind.PROOF, "signature-malformed", malformed.getMessage());
        }
    }

    private static Check unreadable(NotCanonical refused) {
        return switch (refused.reason()) {
            case CONTEXT_UNKNOWN -> Check.unknown(Kind.PROOF, "context-unknown", refused.getMessage());
            case WORK_SPENT -> Check.unknown(Kind.PROOF, "work-spent", refused.getMessage());
            case CONTEXT_MALFORMED, NOT_COVERED, TOO_COMPLEX ->
                Check.failed(Kind.PROOF, "not-covered", refused.getMessage());
        };
    }

    private static Check judgeKey(VerificationMethod method, Expected expected) {
        var purpose = expected.purpose().wireName();
        if (!method.purposes().contains(purpose))
            return Check.failed(
                    Kind.ISSUER_KEY,
                    expected.purpose() == ProofPurpose.ASSERTION_METHOD ? "key-not-for-assertions" : "key-not-for-this",
                    "key is not listed for %s: %s".formatted(purpose, method.id()));
        var party = expected.party();
        var isFree = expected.purpose() == ProofPurpose.AUTHENTICATION && party.isEmpty();
        if (!isFree && !method.controller().equals(party))
            return Check.failed(
                            Kind.ISSUER_KEY,
                            "key-of-another",
                            "key belongs to %s, but the issuer is %s".formatted(method.controller(), party))
                    .with("controller", method.controller())
                    .with("issuer", party);
        return Check.passed(Kind.ISSUER_KEY, "key-of-issuer", "key is listed by " + method.controller())
                .with("issuer", method.controller());
    }

    private static Check notRead(DataIntegrityProof proof) {
        var name = proof.cryptosuite().isEmpty() ? proof.type() : proof.cryptosuite();
        return Check.unknown(Kind.PROOF, "not-read-yet", "not read here: proof of kind " + name);
    }

    private static Check noKey() {
        return Check.unknown(Kind.ISSUER_KEY, "not-run", "no key was looked up");
    }
}
