package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.SecuredToken;
import org.assay.credential.jose.TokenRefused;
import org.junit.jupiter.params.provider.MethodSource;

/// A token is refused with a reason, or read; it holds only if it is letter for letter what was signed.
///
/// The first line of an input replaces the header, unencoded, where there are two.
class TokenFuzz {
    static Stream<byte[]> seeds() {
        return Samples.texts(
                Samples.TOKEN,
                "{\"alg\":\"EdDSA\",\"typ\":\"JWT\",\"kid\":\"%s\"}\n{\"iss\":\"%s\",\"nbf\":1,\"vc\":{}}"
                        .formatted(Cast.METHOD, Cast.ISSUER),
                "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\"}\n{\"type\":[\"VerifiableCredential\"],\"exp\":1.5e3}");
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "\"crit\":",
        "\"b64\":",
        "\"enc\":",
        "\"jwk\":",
        "vp+jwt",
        "none",
        "1e999",
        "\"vc\":{",
        "\"aud\":"
    })
    @FuzzTest(maxDuration = "10s")
    void holdsOnlyAsItWasSigned(byte[] input) {
        var text = token(Samples.text(input));
        try {
            var signed = Samples.inTime(() -> CompactJws.parse(text));
            if (!signed.text().equals(text)) throw new AssertionError("read otherwise than written");
            if (signed.isBy(Cast.KEY.publicKey()) && !text.equals(Samples.TOKEN))
                throw new AssertionError("holds, and was never signed: " + text);
            var token = Samples.inTime(() -> SecuredToken.read(text));
            if (token.signer().isEmpty()
                    && token.objections().isEmpty()
                    && token.document().has("issuer"))
                if (token.document().path("issuer").isString()
                        && !token.document().path("issuer").stringValue().isEmpty())
                    throw new AssertionError("has an issuer and no signer");
        } catch (TokenRefused refused) {
            if (refused.code().isEmpty()) throw new AssertionError("refused without a code", refused);
        }
        Samples.verifier().verify(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String text) {
        var end = text.indexOf('\n');
        if (end < 0) return text;
        var encoder = java.util.Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(text.substring(0, end).getBytes(StandardCharsets.UTF_8))
                + "."
                + encoder.encodeToString(text.substring(end + 1).getBytes(StandardCharsets.UTF_8))
                + "."
                + "A".repeat(86);
    }
}
