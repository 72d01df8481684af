package org.assay.credential.jose;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A signed token of three parts: header, payload and signature.
///
/// Of the header only `alg`, `typ`, `kid`, `jwk` and `iss` are ever looked at, and none of them is
/// believed: the type of the key that is found by other means decides the algorithm. Keys and certificates
/// that a header brings along or points to (`jku`, `x5u`, `x5c`) are passed over. A header that demands
/// more than this is refused.
///
/// @spec https://www.rfc-editor.org/rfc/rfc7515 RFC 7515, "JWS Compact Serialization"
public final class CompactJws {
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int PARTS = 3;

    private final String text;
    private final ObjectNode header;
    private final byte[] payload;
    private final byte[] signature;

    private CompactJws(String text, ObjectNode header, byte[] payload, byte[] signature) {
        this.text = text;
        this.header = header;
        this.payload = payload;
        this.signature = signature;
    }

    /// Reads the form; whether the signature holds is asked later.
    ///
    /// @throws TokenRefused if the text is not a signed token, or one that asks for what is not done here
    public static CompactJws parse(String text) {
        if (text.length() > StrictJson.MAX_BYTES)
            throw new TokenRefused("too-large", "token is longer than %d characters".formatted(StrictJson.MAX_BYTES));
        var parts = text.split("\\.", -1);
        // RFC 7516, "Distinguishing between JWS and JWE Objects": five parts are an encrypted token.
        if (parts.length == 5) throw new TokenRefused("encrypted", "an encrypted token, where a signed one is wanted");
        if (parts.length != PARTS)
            throw new TokenRefused("not-a-token", "not the three parts of a signed token: " + parts.length);
        var header = header(Base64Url.decode(parts[0]));
        return new CompactJws(text, header, Base64Url.decode(parts[1]), Base64Url.decode(parts[2]));
    }

    /// Signs the payload, which is kept and not copied, under a header that is given whole, but for its algorithm:
    /// that is the key's.
    public static CompactJws sign(ObjectNode header, byte[] payload, SigningKey key) {
        var complete = StrictJson.mapper().createObjectNode();
        complete.put("alg", key.publicKey().type().algorithm());
        header.properties().stream()
                .filter(member -> !member.getKey().equals("alg"))
                .forEach(member -> complete.set(member.getKey(), member.getValue()));
        refuseDemands(complete);
        var input = join(Base64Url.bytes(StrictJson.write(complete)), Base64Url.bytes(payload));
        var signature = key.sign(input);
        var text = new String(join(input, Base64Url.bytes(signature)), StandardCharsets.US_ASCII);
        return new CompactJws(text, complete, payload, signature);
    }

    /// The text of a token whose header is given with the dot after it.
    static String signed(byte[] header, byte[] payload, SigningKey key) {
        var encoded = Base64Url.bytes(payload);
        var input = Arrays.copyOf(header, header.length + encoded.length);
        System.arraycopy(encoded, 0, input, header.length, encoded.length);
        return new String(join(input, Base64Url.bytes(key.sign(input))), StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + 1 + second.length);
        both[first.length] = '.';
        System.arraycopy(second, 0, both, first.length + 1, second.length);
        return both;
    }

    private static ObjectNode header(byte[] bytes) {
        if (bytes.length > MAX_HEADER_BYTES)
            throw new TokenRefused("too-large", "header is larger than %d bytes".formatted(MAX_HEADER_BYTES));
        try {
            var header = StrictJson.parseObject(bytes);
            refuseDemands(header);
            text(header, "typ");
            text(header, "kid");
            return header;
        } catch (MalformedJson malformed) {
            throw new TokenRefused("malformed-json", "header: " + malformed.getMessage());
        }
    }

    /// RFC 7515, "crit"; RFC 7797, "b64"; RFC 7516, "enc" and "zip": whoever does not do these must refuse.
    private static void refuseDemands(ObjectNode header) {
        if (header.has("crit")) throw new TokenRefused("critical-header", "header demands what is not done here: crit");
        if (header.has("b64")) throw new TokenRefused("critical-header", "header asks for an unencoded payload: b64");
        if (header.has("enc") || header.has("zip"))
            throw new TokenRefused("encrypted", "header is that of an encrypted token");
        var algorithm = text(header, "alg");
        for (var type : KeyType.values()) if (type.algorithm().equals(algorithm)) return;
        throw new TokenRefused("algorithm-refused", "algorithm is not one that is accepted: " + shorten(algorithm));
    }

    /// Whether `key` signed header and payload. False also where the header names another algorithm than
    /// the key's.
    public boolean isBy(VerificationKey key) {
        if (!key.type().algorithm().equals(algorithm())) return false;
        var end = text.lastIndexOf('.');
        return key.verify(text.substring(0, end).getBytes(StandardCharsets.US_ASCII), signature);
    }

    /// The payload read as one JSON object.
    ///
    /// @throws TokenRefused if it is none
    public ObjectNode claims() {
        try {
            return StrictJson.parseObject(payload);
        } catch (MalformedJson malformed) {
            throw new TokenRefused("malformed-json", "payload: " + malformed.getMessage());
        }
    }

    public byte[] payload() {
        return payload.clone();
    }

    public ObjectNode header() {
        return header.deepCopy();
    }

    public String algorithm() {
        return text(header, "alg");
    }

    /// The header's `typ` without the `application/` that may precede it; the empty string if there is
    /// none.
    public String type() {
        var type = text(header, "typ");
        return type.startsWith("application/") ? type.substring("application/".length()) : type;
    }

    /// The header's `kid`; the empty string if there is none.
    public String keyId() {
        return text(header, "kid");
    }

    /// The header's `jwk`, a claim and no more; missing if there is none.
    public JsonNode key() {
        return header.path("jwk");
    }

    /// The whole token, as it was read or made.
    public String text() {
        return text;
    }

    private static String text(ObjectNode header, String name) {
        var value = header.path(name);
        if (value.isMissingNode()) return "";
        if (value.isString()) return value.stringValue();
        throw new TokenRefused("header-malformed", "member of the header is not text: " + name);
    }

    private static String shorten(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "...";
    }
}
