package org.assay.credential;

import java.time.Instant;
import java.util.List;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.DataIntegrityProof;
import org.assay.credential.proof.IssuingTemplate;
import org.assay.credential.proof.ProofOptions;
import tools.jackson.databind.node.ObjectNode;

/// Signs credentials with Data Integrity proofs.
///
/// With an Ed25519 key the same arguments always give the same bytes, so a signing that was interrupted can be done
/// again. It does not lint: that comes before, and its findings are the caller's to judge.
public final class Issuer {
    private Issuer() {}

    /// @see #sign(ObjectNode, SigningKey, String, Instant)
    public static SignedCredential sign(
            AchievementCredential unsigned, SigningKey key, String verificationMethod, Instant created) {
        return sign(OpenBadges.write(unsigned), key, verificationMethod, created);
    }

    /// Adds one proof to a document without any.
    ///
    /// @param verificationMethod URL of the key as others will look it up, such as
    /// `did:web:aldermere.example#z6Mk...`
    /// @param created fixed by the caller before the first try; cut to the second
    /// @throws IllegalArgumentException if the document has a proof already
    /// @throws RuntimeException if something in the document would not be covered by the signature
    public static SignedCredential sign(
            ObjectNode unsigned, SigningKey key, String verificationMethod, Instant created) {
        if (unsigned.has("proof")) throw new IllegalArgumentException("document has a proof already");
        var suite = Cryptosuite.rdfc(key.publicKey().type());
        return sign(unsigned, key, ProofOptions.assertion(suite, verificationMethod, created));
    }

    /// Signs many documents that differ in some texts only, with the bytes that [#sign] would give.
    ///
    /// @param sample as for any of them, without proof
    /// @param pointers JSON Pointers to the texts that differ
    /// @throws RuntimeException if something in the sample would not be covered by the signature
    public static IssuingTemplate template(
            ObjectNode sample, List<String> pointers, SigningKey key, String verificationMethod) {
        var suite = Cryptosuite.rdfc(key.publicKey().type());
        return IssuingTemplate.of(sample, pointers, key, verificationMethod, suite);
    }

    /// Adds a proof to a document, beside those that it may have.
    ///
    /// @throws IllegalArgumentException if the suite does not take the key, or a named earlier proof is missing
    /// @throws RuntimeException if something in the document would not be covered by the signature
    public static SignedCredential sign(ObjectNode document, SigningKey key, ProofOptions options) {
        return sign(document, key, options, KnownContexts.bundled());
    }

    /// The same with further contexts.
    public static SignedCredential sign(
            ObjectNode document, SigningKey key, ProofOptions options, KnownContexts contexts) {
        return SignedCredential.of(StrictJson.write(
                DataIntegrityProof.sign(document, key, options, contexts).addedTo(document)));
    }
}
