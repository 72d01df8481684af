package org.assay.credential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.KeyResolver;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.Envelope;
import org.assay.credential.jose.SecuredToken;
import org.assay.credential.jose.TokenRefused;
import org.assay.credential.json.StrictJson;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A status list as it was fetched: a credential in JSON, in a token, or in a token in an envelope.
///
/// @param list what it says
/// @param token null where it came in JSON
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "BitstringStatusListCredential"
record StatusCredential(ObjectNode list, @Nullable SecuredToken token) {
    /// @throws TokenRefused if it is a token that is not read
    /// @throws org.assay.credential.json.MalformedJson if it is no token, and no JSON either
    static StatusCredential read(byte[] body) {
        var text = new String(body, StandardCharsets.US_ASCII).strip();
        if (SecuredToken.isOne(text)) return of(SecuredToken.read(text));
        var json = StrictJson.parseObject(body);
        return Envelope.isOne(json) ? of(Envelope.of(json).open()) : new StatusCredential(json, null);
    }

    private static StatusCredential of(SecuredToken token) {
        return new StatusCredential(token.document(), token);
    }

    /// Whether the answer may be kept: a token's own end would be forgotten with it.
    boolean isKept() {
        return token == null || token.expires().isEmpty();
    }

    /// Whether its issuer signed it, and whether it is in force.
    List<Check> checks(Fetcher fetcher, AsOf at) {
        var checks = new ArrayList<Check>();
        checks.add(ContextCheck.of(list, SafeJsonLd.bundled()));
        if (token == null) {
            checks.addAll(new ProofCheck(KeyResolver.over(fetcher), KnownContexts.bundled()).of(list));
            checks.add(at.inForce(list));
            return checks;
        }
        for (var objection : token.objections())
            checks.add(Check.failed(Kind.FORMAT, objection.code(), objection.getMessage()));
        checks.addAll(new JoseCheck(fetcher).of(token));
        checks.add(TokenChecks.validity(token, list, at.now()));
        return checks;
    }
}
