package org.assay.credential.did;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.assay.credential.did.KeyResolution.Found;
import org.assay.credential.did.KeyResolution.Refused;
import org.assay.credential.did.KeyResolution.Unresolved;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.OneOrMore;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Multikey;
import tools.jackson.databind.JsonNode;

/// Reads keys out of documents whose controller publishes them.
///
/// A key that stands only in the fragment of a URL is never taken: the document must list it.
///
/// @spec https://www.w3.org/TR/cid-1.0/ Controlled Identifiers 1.0, "Retrieve Verification Method"
final class ControllerDocuments implements KeyResolver {
    private final Fetcher fetcher;

    ControllerDocuments(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public KeyResolution resolve(String verificationMethod) {
        try {
            if (verificationMethod.startsWith("did:")) return resolveDid(verificationMethod);
            var url = new URI(verificationMethod);
            if (!"https".equals(url.getScheme()))
                return new Refused("method-not-supported", "no key behind this kind of URL: " + verificationMethod);
            return resolveHttps(verificationMethod, url);
        } catch (IllegalArgumentException | URISyntaxException malformed) {
            return new Refused("method-malformed", "not a verification method: " + malformed.getMessage());
        }
    }

    private KeyResolution resolveDid(String method) {
        var hash = method.indexOf('#');
        var did = Did.parse(hash < 0 ? method : method.substring(0, hash));
        return switch (did.method()) {
            case "key" -> didKey(did, method, hash < 0 ? did.identifier() : method.substring(hash + 1));
            case "web" -> inDocument(did.documentUrl(), did.toString(), method);
            case "jwk" -> KeySets.inDid(did, method);
            default -> new Unresolved("did-method-unknown", "DID method is not known here: did:" + did.method());
        };
    }

    /// The 1EdTech samples name a did:key without fragment; it has one key only, so nothing is ambiguous.
    private static KeyResolution didKey(Did did, String method, String fragment) {
        if (!fragment.equals(did.identifier()))
            return new Refused("method-not-listed", "a did:key lists only itself: " + method);
        var purposes = Set.of("assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation");
        return new Found(new VerificationMethod(method, did.toString(), Multikey.decode(did.identifier()), purposes));
    }

    private KeyResolution resolveHttps(String method, URI url) throws URISyntaxException {
        if (url.getFragment() != null) {
            var document = method.substring(0, method.indexOf('#'));
            return inDocument(new URI(document), document, method);
        }
        return switch (read(url)) {
            case Read(var document) -> {
                var controller = text(document, "controller");
                if (controller.isEmpty() || controller.equals(method))
                    yield new Refused("method-not-listed", "the document names no controller: " + method);
                yield inDocument(documentOf(controller), controller, method);
            }
            case NotRead(var resolution) -> resolution;
        };
    }

    static URI documentOf(String controller) throws URISyntaxException {
        if (controller.startsWith("did:")) return Did.parse(controller).documentUrl();
        return new URI(controller);
    }

    private KeyResolution inDocument(URI url, String expectedId, String method) {
        return switch (read(url)) {
            case Read(var document) -> {
                if (KeySets.isOne(document)) yield KeySets.find(document, expectedId, method);
                yield find(document, expectedId, method, (_, id) -> id.equals(method));
            }
            case NotRead(var resolution) -> resolution;
        };
    }

    /// @param isIt told a method and its absolute id
    static KeyResolution find(JsonNode document, String expectedId, String method, BiPredicate<JsonNode, String> isIt) {
        if (!text(document, "id").equals(expectedId))
            return new Refused(
                    "document-id-differs", "document of %s says it is %s".formatted(expectedId, text(document, "id")));
        for (var candidate : Candidates.in(document)) {
            var id = absolute(expectedId, text(candidate, "id"));
            if (isIt.test(candidate, id)) return found(document, expectedId, candidate, id);
        }
        return new Refused("method-not-listed", "not listed by its controller: " + method);
    }

    private static KeyResolution found(JsonNode document, String documentId, JsonNode candidate, String method) {
        if (candidate.has("revoked") || candidate.has("expires"))
            return new Unresolved("key-has-dates", "key with its own dates is not read here: " + method);
        var purposes = new HashSet<String>();
        for (var purpose : Candidates.PURPOSES) {
            for (var entry : OneOrMore.of(document.path(purpose))) {
                var id = entry.isString() ? entry.stringValue() : text(entry, "id");
                if (absolute(documentId, id).equals(method)) purposes.add(purpose);
            }
        }
        var key = Candidates.key(candidate);
        if (key == null) return new Unresolved("key-type-not-read", "this kind of key is not read here: " + method);
        return new Found(new VerificationMethod(method, text(candidate, "controller"), key, purposes));
    }

    private static String absolute(String documentId, String id) {
        return id.startsWith("#") ? documentId + id : id;
    }

    sealed interface Reading {}

    record Read(JsonNode document) implements Reading {}

    record NotRead(KeyResolution resolution) implements Reading {}

    Reading read(URI url) {
        return switch (fetcher.fetch(url, FetchLimits.JSON)) {
            case Fetched.Document found -> {
                try {
                    yield new Read(StrictJson.parseObject(found.body()));
                } catch (MalformedJson malformed) {
                    yield new NotRead(
                            new Unresolved("key-document-malformed", "%s: %s".formatted(url, malformed.getMessage())));
                }
            }
            case Fetched.Failure failure ->
                new NotRead(new Unresolved(failure.code("key-unresolvable"), failure.detail()));
        };
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
