package org.assay.credential.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/// Public keys as older badges publish theirs.
///
/// @spec https://www.rfc-editor.org/rfc/rfc7468 RFC 7468, "Textual Encoding of Subject Public Key Info"
public final class PemKeys {
    private static final Pattern SYNTAX =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]{1,4000})-----END PUBLIC KEY-----\\s*");

    private PemKeys() {}

    /// @throws IllegalArgumentException if the text is not one RSA key, of 2048 to 8192 bits
    public static VerificationKey readRsa(String pem) {
        var match = SYNTAX.matcher(pem);
        if (!match.matches()) throw new IllegalArgumentException("not a public key in PEM");
        try {
            var der = Base64.getMimeDecoder().decode(match.group(1));
            return VerificationKey.ofRsa(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("not an RSA key", malformed);
        }
    }
}
