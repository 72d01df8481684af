package org.assay.credential.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.TokenRefused;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;

/// The maker's signature over the manifest, and so over the digests of all that is in the bundle.
///
/// @spec https://www.rfc-editor.org/rfc/rfc7515 RFC 7515, "JWS Compact Serialization"
final class MakerSignature {
    static final String FILE = "manifest.jws";

    /// Of its own, so that no other signature of the same key can stand here.
    private static final String TYPE = "assay-bundle";

    private MakerSignature() {}

    static byte[] sign(byte[] manifest, SigningKey key) {
        var header = StrictJson.mapper().createObjectNode().put("typ", TYPE);
        header.put("kid", VerificationMethod.idOf(key.publicKey()));
        return CompactJws.sign(header, manifest, key).text().getBytes(StandardCharsets.US_ASCII);
    }

    /// @throws BundleRefused if the key that it names did not sign this manifest
    static VerificationKey read(byte[] signature, byte[] manifest) {
        try {
            var signed = CompactJws.parse(new String(signature, StandardCharsets.US_ASCII));
            if (!signed.type().equals(TYPE) || !VerificationMethod.isKey(signed.keyId()))
                throw new BundleRefused("signature-malformed", "the maker's signature is not one of a bundle");
            var key = VerificationMethod.keyOf(signed.keyId());
            if (Arrays.equals(signed.payload(), manifest) && signed.isBy(key)) return key;
            throw new BundleRefused("signature-broken", "the maker did not sign this manifest");
        } catch (TokenRefused malformed) {
            throw new BundleRefused("signature-malformed", "the maker's signature: " + malformed.getMessage());
        } catch (BundleRefused refused) {
            throw refused;
        } catch (IllegalArgumentException malformed) {
            throw new BundleRefused("signature-malformed", "the maker's key: " + malformed.getMessage());
        }
    }
}
