package org.assay.api.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.identity.Secret;

/// What an endpoint knows us by: 32 random bytes, written `whsec_` and base64.
record SigningSecret(byte[] bytes) {
    static final String PREFIX = "whsec_";

    static SigningSecret random() {
        return new SigningSecret(Base64.getUrlDecoder().decode(Secret.random().text()));
    }

    /// As it is shown to whoever sets up the endpoint, once.
    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /// Standard Webhooks, "Signature scheme": `v1,` and the HMAC over id, time and body.
    String sign(String id, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /// Never the bytes: secrets do not belong in logs.
    @Override
    public String toString() {
        return "SigningSecret[...]";
    }
}
