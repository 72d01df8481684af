package org.assay.credential.jose;

import java.util.Arrays;
import java.util.Base64;

/// Base64url without padding, in the one spelling that each run of bytes has.
///
/// @spec https://www.rfc-editor.org/rfc/rfc7515 RFC 7515, "Terminology"
final class Base64Url {
    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encode(bytes);
    }

    /// @throws TokenRefused for padding, letters of another alphabet, and bits that are left over
    static byte[] decode(String text) {
        try {
            var ascii = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            var bytes = Base64.getUrlDecoder().decode(ascii);
            if (Arrays.equals(Base64.getUrlEncoder().withoutPadding().encode(bytes), ascii)) return bytes;
        } catch (IllegalArgumentException malformed) {
            // answered below, with the other spellings
        }
        throw new TokenRefused("not-base64url", "a part of the token is not base64url without padding");
    }
}
