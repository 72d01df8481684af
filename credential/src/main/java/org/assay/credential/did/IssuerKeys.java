package org.assay.credential.did;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.assay.credential.did.ControllerDocuments.NotRead;
import org.assay.credential.did.ControllerDocuments.Read;
import org.assay.credential.did.KeyResolution.Found;
import org.assay.credential.did.KeyResolution.Refused;
import org.assay.credential.did.KeyResolution.Unresolved;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.VerificationKey;
import tools.jackson.databind.JsonNode;

/// Finds the key of a token among those that its issuer lists.
///
/// Only the issuer's own documents are fetched. A `kid` that is a URL elsewhere is looked for in them by
/// its text and never followed, so a token cannot send its verifier anywhere but to its issuer.
///
/// @spec https://www.w3.org/TR/vc-jose-cose/ VC-JOSE-COSE 1.0, "Key Discovery"
public final class IssuerKeys {
    private static final String ONLY_KEY = "the only key";

    private final ControllerDocuments documents;

    public IssuerKeys(Fetcher fetcher) {
        this.documents = new ControllerDocuments(fetcher);
    }

    /// The key that the issuer lists under a name: a URL, a fragment, or the `kid` of a JWK.
    ///
    /// @param name the header's `kid`; the empty string for the one key of an issuer who has one only
    public KeyResolution named(String issuer, String name) {
        var method = absolute(issuer, name);
        if (isSpelledOut(issuer)) {
            if (name.isEmpty()) return documents.resolve(spelledOut(issuer));
            if (method.equals(issuer) || method.startsWith(issuer + "#")) return documents.resolve(method);
            return new Refused("method-not-listed", "%s lists only itself, not %s".formatted(issuer, method));
        }
        return inDocument(
                issuer,
                method,
                key -> name.isEmpty() || isNamed(key, name) || isNamed(key, method),
                (candidate, id) -> id.equals(method) || isNamed(candidate.path("publicKeyJwk"), name));
    }

    /// The key that the issuer lists and that is equal to `key`.
    public KeyResolution equalTo(String issuer, VerificationKey key) {
        if (isSpelledOut(issuer)) {
            return documents.resolve(spelledOut(issuer)) instanceof Found(var method)
                            && method.key().equals(key)
                    ? new Found(method)
                    : new Refused("method-not-listed", "the key in the header is not that of " + issuer);
        }
        return inDocument(
                issuer, "the key in the header", jwk -> isKey(jwk, key), (candidate, _) -> isMethodOf(candidate, key));
    }

    /// The key of an SD-JWT VC's issuer, by the metadata that such issuers publish, else by their own
    /// document.
    ///
    /// @spec https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ SD-JWT VC, "JWT VC Issuer Metadata"
    public KeyResolution ofMetadata(String issuer, String name) {
        if (!issuer.startsWith("https://")) return named(issuer, name);
        try {
            return switch (documents.read(metadata(new URI(issuer)))) {
                case Read(var metadata) -> inMetadata(metadata, issuer, name);
                case NotRead _ -> named(issuer, name);
            };
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return malformed(issuer);
        }
    }

    private KeyResolution inMetadata(JsonNode metadata, String issuer, String name) throws URISyntaxException {
        if (!metadata.path("issuer").asString("").equals(issuer))
            return new Refused("document-id-differs", "metadata of %s is another's".formatted(issuer));
        Predicate<JsonNode> isIt = key -> name.isEmpty() || isNamed(key, name);
        var method = absolute(issuer, name);
        if (metadata.has("jwks")) return KeySets.find(metadata.path("jwks"), issuer, method, isIt);
        var place = metadata.path("jwks_uri").asString("");
        if (place.isEmpty()) return new Refused("method-not-listed", "metadata lists no keys: " + issuer);
        return switch (documents.read(new URI(place))) {
            case Read(var set) -> KeySets.find(set, issuer, method, isIt);
            case NotRead(var resolution) -> resolution;
        };
    }

    private static URI metadata(URI issuer) throws URISyntaxException {
        var path = issuer.getRawPath() == null || issuer.getRawPath().equals("/") ? "" : issuer.getRawPath();
        return new URI("https://" + issuer.getRawAuthority() + "/.well-known/jwt-vc-issuer" + path);
    }

    private KeyResolution inDocument(
            String issuer, String method, Predicate<JsonNode> isKey, BiPredicate<JsonNode, String> isMethod) {
        try {
            if (issuer.startsWith("did:") && !Did.parse(issuer).method().equals("web"))
                return new Unresolved("did-method-unknown", "DID method is not known here: " + issuer);
            if (!issuer.startsWith("did:") && !issuer.startsWith("https://"))
                return new Refused("method-not-supported", "no keys behind this kind of issuer: " + issuer);
            return switch (documents.read(ControllerDocuments.documentOf(issuer))) {
                case Read(var document) when KeySets.isOne(document) -> KeySets.find(document, issuer, method, isKey);
                case Read(var document) -> ControllerDocuments.find(document, issuer, method, isMethod);
                case NotRead(var resolution) -> resolution;
            };
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return malformed(issuer);
        }
    }

    private static KeyResolution malformed(String issuer) {
        return new Refused("method-malformed", "issuer or key is malformed: " + issuer);
    }

    private static String absolute(String issuer, String name) {
        if (name.isEmpty()) return ONLY_KEY;
        if (name.startsWith("did:") || name.contains("://")) return name;
        return issuer + (name.startsWith("#") ? name : "#" + name);
    }

    /// A did:key or did:jwk is its key.
    private static boolean isSpelledOut(String issuer) {
        return issuer.startsWith("did:key:") || issuer.startsWith("did:jwk:");
    }

    private static String spelledOut(String issuer) {
        return issuer.startsWith("did:jwk:") ? issuer + "#0" : issuer;
    }

    private static boolean isNamed(JsonNode jwk, String name) {
        return jwk.path("kid").isString() && jwk.path("kid").stringValue().equals(name);
    }

    private static boolean isKey(JsonNode jwk, VerificationKey key) {
        try {
            return JsonWebKeys.read(jwk).filter(key::equals).isPresent();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isMethodOf(JsonNode candidate, VerificationKey key) {
        try {
            return Candidates.key(candidate) instanceof VerificationKey listed && listed.equals(key);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
