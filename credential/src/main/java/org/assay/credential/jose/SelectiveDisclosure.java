package org.assay.credential.jose;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Issues tokens whose values their holder may show or keep.
///
/// Salts are drawn anew each time, so the same claims never give the same token.
///
/// @spec https://www.rfc-editor.org/rfc/rfc9901 RFC 9901, "Disclosures"
public final class SelectiveDisclosure {
    /// Whoever could keep these back could hide that a credential is over, or whose it is.
    private static final Set<String> NEVER = Set.of(
            "/iss",
            "/nbf",
            "/exp",
            "/cnf",
            "/vct",
            "/vct#integrity",
            "/status",
            "/@context",
            "/type",
            "/issuer",
            "/validFrom",
            "/validUntil",
            "/credentialStatus",
            "/credentialSchema");

    private final ObjectNode claims;
    private final SecureRandom random;
    private final List<Disclosure> disclosures = new ArrayList<>();

    private SelectiveDisclosure(ObjectNode claims, SecureRandom random) {
        this.claims = claims.deepCopy();
        this.random = random;
    }

    /// Issues an SD-JWT VC.
    ///
    /// @param claims with `vct`, and `iss` unless the key says who the issuer is
    /// @param paths JSON pointers to what the holder may keep; of two where one contains the other, the
    /// inner is kept within the outer
    /// @param holder the key that the token is bound to; see [#issue(ObjectNode, Collection, SigningKey,
    /// String, TokenType, SecureRandom)] for a token without
    public static SdJwt issue(
            ObjectNode claims,
            Collection<String> paths,
            SigningKey key,
            String keyId,
            VerificationKey holder,
            SecureRandom random) {
        var bound = claims.deepCopy();
        bound.putObject("cnf").set("jwk", JsonWebKeys.write(holder));
        return issue(bound, paths, key, keyId, TokenType.DC_SD_JWT, random);
    }

    /// Issues a token of one of the three types that have disclosures.
    ///
    /// @throws IllegalArgumentException if a path leads nowhere, or to what must stand openly, or if the
    /// claims are not such as the type has
    public static SdJwt issue(
            ObjectNode claims,
            Collection<String> paths,
            SigningKey key,
            String keyId,
            TokenType type,
            SecureRandom random) {
        if (!type.isSelective()) throw new IllegalArgumentException("no disclosures in a token of type " + type);
        var issuing = new SelectiveDisclosure(claims, random);
        // The longest first, so that what is within is hidden before what is around it.
        paths.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(issuing::hide);
        issuing.claims.put(Disclosure.ALGORITHM, "sha-256");
        var header = StrictJson.mapper()
                .createObjectNode()
                .put("typ", type.wireName())
                .put("kid", keyId);
        var token = SdJwt.of(CompactJws.sign(header, StrictJson.write(issuing.claims), key), issuing.disclosures);
        SecuredToken.read(token.text(), type);
        return token;
    }

    private void hide(String path) {
        if (NEVER.contains(path)) throw new IllegalArgumentException("must stand openly: " + path);
        var cut = path.lastIndexOf('/');
        var holder = cut < 0 ? claims.missingNode() : claims.at(path.substring(0, cut));
        var name = path.substring(cut + 1).replace("~1", "/").replace("~0", "~");
        switch (holder) {
            case ObjectNode object when object.has(name) -> hideMember(object, name);
            case ArrayNode array
            when name.matches("0|[1-9][0-9]{0,5}") && Integer.parseInt(name) < array.size() ->
                hideElement(array, Integer.parseInt(name));
            default -> throw new IllegalArgumentException("no claim at " + path);
        }
    }

    private void hideMember(ObjectNode object, String name) {
        var disclosure = Disclosure.of(name, object.remove(name), random);
        disclosures.add(disclosure);
        // Sorted, so that their order does not tell which digest stands for what.
        var digests = new ArrayList<String>();
        object.path(Disclosure.DIGESTS).valueStream().map(JsonNode::stringValue).forEach(digests::add);
        digests.add(disclosure.digest("sha-256"));
        Collections.sort(digests);
        var sorted = object.putArray(Disclosure.DIGESTS);
        digests.forEach(sorted::add);
    }

    private void hideElement(ArrayNode array, int index) {
        var disclosure = Disclosure.of(null, array.path(index), random);
        disclosures.add(disclosure);
        array.set(index, StrictJson.mapper().createObjectNode().put(Disclosure.ELEMENT, disclosure.digest("sha-256")));
    }
}
