package org.assay.credential;

import java.util.List;
import java.util.Optional;
import org.assay.credential.Check.Kind;
import org.assay.credential.did.IssuerKeys;
import org.assay.credential.did.KeyResolution;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.SecuredToken;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.VerificationKey;
import org.assay.credential.proof.ProofPurpose;

/// Whether the issuer's own key signed the token; of a presentation, whether the holder's did. Answers two
/// checks, PROOF and ISSUER_KEY.
///
/// A key that stands in the header is nobody's until the issuer lists it too.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Verify a Credential's Proof"
/// @spec https://www.w3.org/TR/vc-jose-cose/ VC-JOSE-COSE 1.0, "Verifying a Credential or Presentation Secured with
/// JOSE"
final class JoseCheck {
    private final IssuerKeys keys;

    JoseCheck(Fetcher fetcher) {
        this.keys = new IssuerKeys(fetcher);
    }

    List<Check> of(SecuredToken token) {
        var signed = token.signed();
        var isInHeader = !signed.key().isMissingNode();
        if (token.isBadge() && isInHeader == !signed.keyId().isEmpty())
            return failed(
                    isInHeader ? "two-key-references" : "no-key-reference",
                    "header names its key by neither or both of kid and jwk");
        if (token.signer().isEmpty())
            return List.of(notChecked(), Check.unknown(Kind.ISSUER_KEY, "no-signer", "token does not say who signed"));
        return isInHeader && signed.keyId().isEmpty() ? byKey(token) : byName(token);
    }

    private List<Check> byName(SecuredToken token) {
        var name = token.signed().keyId();
        var found = token.isWithoutContext() ? keys.ofMetadata(token.signer(), name) : keys.named(token.signer(), name);
        return List.of(
                found instanceof KeyResolution.Found(var method) ? judge(token.signed(), method.key()) : notChecked(),
                judgeKey(found, token));
    }

    /// A signature that does not even hold by the key that came along with it is no signature.
    private List<Check> byKey(SecuredToken token) {
        Optional<VerificationKey> key;
        try {
            key = JsonWebKeys.read(token.signed().key());
        } catch (IllegalArgumentException malformed) {
            return failed("key-malformed", "key in the header: " + malformed.getMessage());
        }
        if (key.isEmpty())
            return List.of(
                    notChecked(),
                    Check.unknown(Kind.ISSUER_KEY, "key-type-not-read", "this kind of key is not read here"));
        return List.of(judge(token.signed(), key.get()), judgeKey(keys.equalTo(token.signer(), key.get()), token));
    }

    private static Check judge(CompactJws signed, VerificationKey key) {
        if (!key.type().algorithm().equals(signed.algorithm()))
            return Check.failed(
                    Kind.PROOF,
                    "algorithm-of-another-key",
                    "header says %s, but the key is one of %s"
                            .formatted(signed.algorithm(), key.type().algorithm()));
        if (signed.isBy(key))
            return Check.passed(Kind.PROOF, "intact", "signature holds").with("algorithm", signed.algorithm());
        return Check.failed(Kind.PROOF, "tampered", "signature does not hold: the content is not what was signed");
    }

    private static Check judgeKey(KeyResolution resolution, SecuredToken token) {
        return switch (resolution) {
            case KeyResolution.Found(var method) -> judgeMethod(method, token);
            case KeyResolution.Refused(var code, var reason) -> Check.failed(Kind.ISSUER_KEY, code, reason);
            case KeyResolution.Unresolved(var code, var reason) -> Check.unknown(Kind.ISSUER_KEY, code, reason);
        };
    }

    private static Check judgeMethod(VerificationMethod method, SecuredToken token) {
        var purpose = token.isPresentation() ? ProofPurpose.AUTHENTICATION : ProofPurpose.ASSERTION_METHOD;
        if (!method.purposes().contains(purpose.wireName()))
            return Check.failed(
                    Kind.ISSUER_KEY,
                    token.isPresentation() ? "key-not-for-authentication" : "key-not-for-assertions",
                    "key is not listed for %s: %s".formatted(purpose.wireName(), method.id()));
        var signer = token.signer();
        if (!method.controller().equals(signer))
            return Check.failed(
                            Kind.ISSUER_KEY,
                            "key-of-another",
                            "key belongs to %s, but the token is by %s".formatted(method.controller(), signer))
                    .with("controller", method.controller())
                    .with("issuer", signer);
        return Check.passed(Kind.ISSUER_KEY, "key-of-issuer", "key is listed by " + signer)
                .with("issuer", signer)
                .with("method", method.id());
    }

    private static List<Check> failed(String code, String message) {
        return List.of(
                Check.failed(Kind.PROOF, code, message),
                Check.unknown(Kind.ISSUER_KEY, "not-run", "no key was looked up"));
    }

    private static Check notChecked() {
        return Check.unknown(Kind.PROOF, "no-key", "signature was not checked, for want of the key");
    }
}
