package org.assay.credential.europe;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.assay.credential.json.OneOrMore;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.CertificateKeys;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A European Digital Credential for Learning, in the words of the European Learning Model: on its own, or under the
/// electronic seal of an institution. Read, and not judged.
///
/// @param credential as it came; of an unsealed one perhaps in the wrapping of the tool that makes them
/// @param seal protected header, payload and signature as they stand; null where there is none
/// @spec https://europass.europa.eu/ European Learning Model 3, "EuropeanDigitalCredential"
/// @spec https://www.etsi.org/deliver/etsi_ts/119100_119199/11918201/ ETSI TS 119 182-1 (JAdES), "JSON serialization"
public record SealedCredential(
        ObjectNode credential, @Nullable Seal seal) {
    private static final String TYPE = "EuropeanDigitalCredential";
    private static final String VOCABULARY = "http://data.europa.eu/snb/model/";

    /// What came of looking at the bare signature of a seal.
    public enum Bare {
        /// It holds by the key of the certificate that came along. Whose certificate that is, is another question.
        HOLDS,
        /// It does not: the content is not what was sealed.
        BROKEN,
        /// It is of a kind that is not computed here.
        NOT_COMPUTED
    }

    /// The first signature of a seal.
    ///
    /// @param header its protected header, decoded
    /// @param input what was signed
    public record Seal(ObjectNode header, byte[] input, byte[] signature) {
        /// Checks the bare signature.
        public Bare check() {
            try {
                var certificate = header.path("x5c").path(0).asString("");
                // JAdES, "The sigD header parameter": what is signed stands elsewhere.
                if (!header.path("alg").asString("").equals("RS256") || certificate.isEmpty() || header.has("sigD"))
                    return Bare.NOT_COMPUTED;
                var key = CertificateKeys.readRsa(Base64.getDecoder().decode(certificate));
                return key.verify(input, signature) ? Bare.HOLDS : Bare.BROKEN;
            } catch (IllegalArgumentException malformed) {
                return Bare.NOT_COMPUTED;
            }
        }
    }

    /// The credential in a document, if it is one of these.
    public static Optional<SealedCredential> in(ObjectNode document) {
        if (document.path("payload").isString()) return sealed(document);
        if (isOne(document) && !document.has("proof")) return Optional.of(new SealedCredential(document, null));
        return document.path("credential") instanceof ObjectNode inside && isOne(inside)
                ? Optional.of(new SealedCredential(inside, null))
                : Optional.empty();
    }

    private static boolean isOne(JsonNode credential) {
        return OneOrMore.of(credential.path("type")).stream()
                        .anyMatch(type -> type.asString("").equals(TYPE))
                || credential.path("@context").toString().contains(VOCABULARY);
    }

    private static Optional<SealedCredential> sealed(ObjectNode document) {
        try {
            var signature =
                    document.has("signatures") ? document.path("signatures").path(0) : document;
            var encodedHeader = signature.path("protected").asString("");
            var header = StrictJson.parseObject(decode(encodedHeader));
            var text = document.path("payload").stringValue();
            // RFC 7797: the payload stands as it is, or encoded.
            var isPlain = header.has("b64") && !header.path("b64").asBoolean(true);
            var payload = isPlain ? text.getBytes(StandardCharsets.UTF_8) : decode(text);
            var credential = StrictJson.parseObject(payload);
            if (!isOne(credential)) return Optional.empty();
            var input = (encodedHeader + "." + text).getBytes(StandardCharsets.UTF_8);
            var seal =
                    new Seal(header, input, decode(signature.path("signature").asString("")));
            return Optional.of(new SealedCredential(credential, seal));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
