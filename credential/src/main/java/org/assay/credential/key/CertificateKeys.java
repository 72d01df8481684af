package org.assay.credential.key;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;

/// Public keys out of certificates. Who issued a certificate, and whether it is in force, is not looked at.
///
/// @spec https://www.rfc-editor.org/rfc/rfc5280 RFC 5280, "Subject Public Key Info"
public final class CertificateKeys {
    private static final int MAX_BYTES = 16 * 1024;

    private CertificateKeys() {}

    /// @throws IllegalArgumentException if the bytes are not one certificate with an RSA key, of 2048 to 8192 bits
    public static VerificationKey readRsa(byte[] der) {
        if (der.length > MAX_BYTES) throw new IllegalArgumentException("certificate is larger than 16 KB");
        try {
            var certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return VerificationKey.ofRsa(certificate.getPublicKey());
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("not a certificate", malformed);
        }
    }
}
