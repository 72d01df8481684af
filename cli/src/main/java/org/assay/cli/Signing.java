package org.assay.cli;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.assay.credential.Issuer;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.jose.BadgeToken;
import org.assay.credential.jose.EnvelopeToken;
import org.assay.credential.jose.SecuredToken;
import org.assay.credential.jose.SelectiveDisclosure;
import org.assay.credential.jose.TokenType;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;
import org.assay.credential.lint.LintFinding;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.ProofOptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// How one run signs whatever it is given. Safe for use by several threads.
///
/// @param method URL of the key as others look it up
/// @param suite of Data Integrity proofs; null for the key's usual one
/// @param disclosable JSON Pointers to what a holder may keep back
/// @param holder whose key a token is bound to; null for nobody's
record Signing(
        SigningKey key,
        String method,
        Form form,
        @Nullable Cryptosuite suite,
        KnownContexts contexts,
        List<String> disclosable,
        @Nullable VerificationKey holder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    Signing {
        disclosable = List.copyOf(disclosable);
        if (!form.isSelective() && !disclosable.isEmpty())
            throw new IllegalArgumentException("nothing is kept back in a credential of form " + form);
        if (form != Form.DC_SD_JWT && holder != null)
            throw new IllegalArgumentException(
                    "only a credential of form %s is bound to a key".formatted(Form.DC_SD_JWT));
        if (form != Form.DATA_INTEGRITY && suite != null)
            throw new IllegalArgumentException("a token has no suite: its key decides the algorithm");
    }

    static String methodOf(SigningKey key) {
        return VerificationMethod.idOf(key.publicKey());
    }

    /// What stands against signing the document; a credential whose issuer has no id gets that of the method first.
    List<LintFinding> prepare(ObjectNode unsigned) {
        var issuer = method.replaceFirst("#.*", "");
        if (form == Form.DC_SD_JWT) {
            if (!unsigned.has("iss")) unsigned.put("iss", issuer);
            return List.of();
        }
        if (isPresentation(unsigned)) return List.of();
        if (!unsigned.has("issuer")) unsigned.put("issuer", issuer);
        else if (unsigned.path("issuer") instanceof ObjectNode profile && !profile.has("id")) profile.put("id", issuer);
        return Findings.in(unsigned, contexts);
    }

    /// @param created time of a proof; tokens have none
    /// @throws IllegalArgumentException if the document is not one that can be signed in this form
    byte[] sign(ObjectNode unsigned, Instant created) {
        return switch (form) {
            case DATA_INTEGRITY -> {
                var chosen = suite == null ? Cryptosuite.rdfc(key.publicKey().type()) : suite;
                yield Issuer.sign(unsigned, key, ProofOptions.assertion(chosen, method, created), contexts)
                        .bytes();
            }
            case JWT -> bytes(BadgeToken.sign(unsigned, key, method).text());
            case VC_JWT -> bytes(EnvelopeToken.sign(unsigned, key, method).text());
            case VC_SD_JWT -> {
                var type = isPresentation(unsigned) ? TokenType.VP_SD_JWT : TokenType.VC_SD_JWT;
                yield bytes(SelectiveDisclosure.issue(unsigned, disclosable, key, method, type, RANDOM)
                        .text());
            }
            case DC_SD_JWT ->
                bytes((holder == null
                                ? SelectiveDisclosure.issue(
                                        unsigned, disclosable, key, method, TokenType.DC_SD_JWT, RANDOM)
                                : SelectiveDisclosure.issue(unsigned, disclosable, key, method, holder, RANDOM))
                        .text());
        };
    }

    /// Whether what was signed earlier says the same as a document that was prepared now. Of a token with disclosures
    /// that is not looked at: its salts make it another each time.
    boolean isOf(byte[] signed, ObjectNode prepared) {
        try {
            return switch (form) {
                case DATA_INTEGRITY -> {
                    var json = StrictJson.parseObject(signed);
                    json.remove("proof");
                    yield json.equals(prepared);
                }
                case JWT, VC_JWT ->
                    SecuredToken.read(new String(signed, StandardCharsets.US_ASCII).strip())
                            .document()
                            .equals(prepared);
                case VC_SD_JWT, DC_SD_JWT -> true;
            };
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    static boolean isPresentation(ObjectNode document) {
        return document.path("type").toString().contains("\"VerifiablePresentation\"");
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.US_ASCII);
    }
}
