package org.assay.credential;

import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.key.PemKeys;
import org.assay.credential.key.VerificationKey;
import org.assay.credential.legacy.HostedUrl;
import org.assay.credential.legacy.Ob2Assertion;
import org.assay.credential.legacy.Ob2Documents;
import org.assay.credential.legacy.Ob2Documents.Found;
import org.assay.credential.legacy.Ob2Documents.Missing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether the issuer's key signed a badge of Open Badges 1 or 2. Answers PROOF and ISSUER_KEY.
///
/// @spec https://www.imsglobal.org/spec/ob/v2p0/ Open Badges 2.0, "Signed Badges"
final class Ob2Signature {
    private final Ob2Documents documents;

    Ob2Signature(Ob2Documents documents) {
        this.documents = documents;
    }

    List<Check> of(CompactJws signed, Ob2Assertion assertion, Ob2Checks.Chain chain) {
        var url = assertion.key();
        return switch (documents.fetch(url)) {
            case Missing missing -> unresolved(missing.code("key-unresolvable"), missing.reason());
            case Ob2Documents.Pem(var pem) -> judge(signed, pem, ofOrigin(url, chain));
            case Found(var json, var isOwn) -> {
                if (!isOwn) yield unresolved("document-id-differs", "key stands at another URL than its own: " + url);
                yield judge(signed, json.path("publicKeyPem").asString(""), ofOwner(json, url, chain));
            }
        };
    }

    private static List<Check> judge(CompactJws signed, String pem, Check issuerKey) {
        VerificationKey key;
        try {
            key = PemKeys.readRsa(pem);
        } catch (IllegalArgumentException malformed) {
            return unresolved("key-malformed", "key: " + malformed.getMessage());
        }
        var proof = signed.isBy(key)
                ? Check.passed(Kind.PROOF, "intact", "signature holds").with("algorithm", signed.algorithm())
                : Check.failed(Kind.PROOF, "tampered", "signature does not hold: the content is not what was signed");
        return List.of(proof, issuerKey);
    }

    /// The key names its owner, and the owner names the key.
    private static Check ofOwner(ObjectNode key, String url, Ob2Checks.Chain chain) {
        var issuer = chain.issuer();
        if (issuer == null || chain.doubt() != null) return Ob2Checks.doubtful(chain);
        var owner = Ob2Assertion.idOf(key.path("owner"));
        if (!HostedUrl.isSame(owner, chain.issuerUrl()))
            return Check.failed(
                            Kind.ISSUER_KEY,
                            "key-of-another",
                            "key belongs to %s, but the issuer is %s".formatted(owner, chain.issuerUrl()))
                    .with("controller", owner)
                    .with("issuer", chain.issuerUrl());
        if (!lists(issuer.path("publicKey"), url))
            return Check.failed(Kind.ISSUER_KEY, "method-not-listed", "not listed by its issuer: " + url);
        return ofIssuer(chain);
    }

    /// Version 1 has keys that name nobody; they are their site's.
    private static Check ofOrigin(String url, Ob2Checks.Chain chain) {
        if (chain.issuer() == null || chain.doubt() != null) return Ob2Checks.doubtful(chain);
        var isOnSite = HostedUrl.parse(url)
                .flatMap(key -> HostedUrl.parse(chain.issuerUrl()).filter(key::hasOriginOf))
                .isPresent();
        return isOnSite
                ? ofIssuer(chain)
                : Check.unknown(Kind.ISSUER_KEY, "key-of-nobody", "key names no owner, and is not on its site: " + url);
    }

    private static Check ofIssuer(Ob2Checks.Chain chain) {
        return Check.passed(Kind.ISSUER_KEY, "key-of-issuer", "key is listed by " + chain.issuerUrl())
                .with("issuer", chain.issuerUrl());
    }

    private static boolean lists(JsonNode keys, String url) {
        return Types.several(keys).stream().anyMatch(key -> HostedUrl.isSame(Ob2Assertion.idOf(key), url));
    }

    private static List<Check> unresolved(String code, String reason) {
        return List.of(
                Check.unknown(Kind.PROOF, "no-key", "signature was not checked, for want of the key"),
                Check.unknown(Kind.ISSUER_KEY, code, reason));
    }
}
