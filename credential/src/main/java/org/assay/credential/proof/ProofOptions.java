package org.assay.credential.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a proof that is to be made says besides its value. All of it is signed.
///
/// @param verificationMethod URL of the key, as others will look it up
/// @param created cut to the second
/// @param expires until when the proof, not the credential, is to be accepted
/// @param domain for whom a presentation is meant
/// @param challenge what the other side asked to have signed
/// @param id by which later proofs name this one
/// @param previousProof ids of the proofs that this one is made over
/// @spec https://www.w3.org/TR/vc-data-integrity/ VC Data Integrity 1.0, "Proofs"
public record ProofOptions(
        Cryptosuite suite,
        String verificationMethod,
        Instant created,
        ProofPurpose purpose,
        @Nullable Instant expires,
        List<String> domain,
        @Nullable String challenge,
        @Nullable String id,
        List<String> previousProof) {
    public ProofOptions {
        if (!suite.isSigned()) throw new IllegalArgumentException(suite.wireName() + " is only verified");
        created = created.truncatedTo(ChronoUnit.SECONDS);
        expires = expires == null ? null : expires.truncatedTo(ChronoUnit.SECONDS);
        domain = List.copyOf(domain);
        previousProof = List.copyOf(previousProof);
    }

    /// An issuer's proof, with nothing but what every proof says.
    public static ProofOptions assertion(Cryptosuite suite, String verificationMethod, Instant created) {
        return new ProofOptions(
                suite,
                verificationMethod,
                created,
                ProofPurpose.ASSERTION_METHOD,
                null,
                List.of(),
                null,
                null,
                List.of());
    }

    /// A holder's proof on a presentation.
    public static ProofOptions authentication(
            Cryptosuite suite, String verificationMethod, Instant created, String domain, String challenge) {
        return new ProofOptions(
                suite,
                verificationMethod,
                created,
                ProofPurpose.AUTHENTICATION,
                null,
                List.of(domain),
                challenge,
                null,
                List.of());
    }

    /// The same under an id, made over earlier proofs.
    public ProofOptions chained(@Nullable String id, List<String> previousProof) {
        return new ProofOptions(
                suite, verificationMethod, created, purpose, expires, domain, challenge, id, previousProof);
    }

    /// The same with an end.
    public ProofOptions until(Instant expires) {
        return new ProofOptions(
                suite, verificationMethod, created, purpose, expires, domain, challenge, id, previousProof);
    }

    ObjectNode json() {
        var proof = StrictJson.mapper().createObjectNode();
        if (id != null) proof.put("id", id);
        proof.put("type", "DataIntegrityProof");
        proof.put("cryptosuite", suite.wireName());
        proof.put("created", created.toString());
        if (expires != null) proof.put("expires", expires.toString());
        proof.put("verificationMethod", verificationMethod);
        proof.put("proofPurpose", purpose.wireName());
        if (domain.size() == 1) proof.put("domain", domain.getFirst());
        else if (!domain.isEmpty()) domain.forEach(proof.putArray("domain")::add);
        if (challenge != null) proof.put("challenge", challenge);
        if (previousProof.size() == 1) proof.put("previousProof", previousProof.getFirst());
        else if (!previousProof.isEmpty()) previousProof.forEach(proof.putArray("previousProof")::add);
        return proof;
    }
}
