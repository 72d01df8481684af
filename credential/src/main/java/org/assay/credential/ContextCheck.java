package org.assay.credential;

import java.util.HashSet;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.StrictJson;
import org.assay.credential.proof.rdfc.NotCanonical;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether every word of the credential has a meaning that is known and signed.
///
/// @spec https://www.w3.org/TR/vc-data-integrity/ VC Data Integrity 1.0, "Validating Contexts"
final class ContextCheck {
    private ContextCheck() {}

    static Check of(ObjectNode document, SafeJsonLd jsonLd) {
        var context = document.path("@context");
        var first = context.path(0).asString("");
        if (!context.isArray()
                || !(first.equals(BundledContexts.CREDENTIALS_V2) || first.equals(BundledContexts.CREDENTIALS_V1)))
            return Check.failed(
                    Kind.CONTEXT, "context-order", "@context is not a list that starts with the base context");
        if (new HashSet<>(Types.several(context)).size() < context.size())
            return Check.failed(Kind.CONTEXT, "context-repeated", "@context names a context twice");
        for (var entry : context)
            if (entry.isString() && !SafeJsonLd.isAbsoluteIri(entry.stringValue()))
                return Check.failed(Kind.CONTEXT, "context-malformed", "@context holds something other than a URL");
        try {
            jsonLd.check(withPlainMethods(document));
            return Check.passed(Kind.CONTEXT, "known", "every term is defined by a known context");
        } catch (NotCanonical refused) {
            return switch (refused.reason()) {
                case CONTEXT_UNKNOWN -> Check.unknown(Kind.CONTEXT, "context-unknown", refused.getMessage());
                case WORK_SPENT -> Check.unknown(Kind.CONTEXT, "work-spent", refused.getMessage());
                case CONTEXT_MALFORMED -> Check.failed(Kind.CONTEXT, "context-malformed", refused.getMessage());
                case NOT_COVERED, TOO_COMPLEX -> Check.failed(Kind.CONTEXT, "not-covered", refused.getMessage());
            };
        }
    }

    /// Whether a proof's method is well formed is ISSUER_KEY's question, so any name will do here.
    private static ObjectNode withPlainMethods(ObjectNode document) {
        var copy = document.deepCopy();
        for (var proof : Types.several(copy.path("proof")))
            if (proof instanceof ObjectNode object
                    && object.path("verificationMethod").isString()) object.put("verificationMethod", "urn:method");
        return copy;
    }

    /// The context that a verified credential is shown under: its own data model's, and the newest one of Open
    /// Badges, of records too where it is one.
    static ObjectNode ownContext(JsonNode document) {
        var own = StrictJson.mapper().createObjectNode();
        var contexts = own.putArray("@context")
                .add(document.path("@context").path(0).asString(BundledContexts.CREDENTIALS_V2));
        if (Contents.isRecord(document)) contexts.add(BundledContexts.LEARNER_RECORD);
        contexts.add(BundledContexts.OPEN_BADGES);
        return own;
    }
}
