package org.assay.credential.jose;

import java.util.List;
import org.assay.credential.json.OneOrMore;
import tools.jackson.databind.node.ObjectNode;

/// A presentation in a token as data model 1.1 has it, within the claim `vp`; the credentials in it may be tokens of
/// their own. Read, and not written.
///
/// @spec https://www.w3.org/TR/vc-data-model-1.1/ VC Data Model 1.1, "JSON Web Token Extensions"
final class OldPresentation {
    private OldPresentation() {}

    /// The presentation in the claims; what contradicts it goes to `objections`.
    static ObjectNode document(ObjectNode claims, List<TokenRefused> objections) {
        if (claims.has("vc") || claims.has("@context"))
            throw new TokenRefused("two-credentials", "something else stands in the token beside its claim vp");
        if (!(claims.path("vp") instanceof ObjectNode presentation))
            throw new TokenRefused("claim-malformed", "claim vp is not a presentation");
        EnvelopeToken.requireType(presentation, "VerifiablePresentation");
        var document = presentation.deepCopy();
        BadgeToken.fill(document, "holder", claims.path("iss"));
        BadgeToken.fill(document, "id", claims.path("jti"));
        Objections.collect(
                objections,
                () -> Claims.required(claims, "iss"),
                () -> Claims.requireSame(claims, "iss", Claims.id(document.path("holder"))),
                () -> Claims.requireSame(claims, "jti", document.path("id").asString("")),
                () -> requireCredentials(document));
        return document;
    }

    private static void requireCredentials(ObjectNode presentation) {
        for (var held : OneOrMore.of(presentation.path("verifiableCredential")))
            if (!held.isString() || !SecuredToken.isOne(held.stringValue())) Envelope.requireCredentials(held);
    }
}
