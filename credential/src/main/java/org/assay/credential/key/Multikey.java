package org.assay.credential.key;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A public key as text: multibase, then multicodec prefix, then the key.
///
/// @spec https://www.w3.org/TR/cid-1.0/ Controlled Identifiers 1.0, "Multikey"
public final class Multikey {
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private static final int MAX_DECODED = 1000;
    /// Issuers sign more than once, and looking at a point costs as much as a signature.
    private static final Map<String, VerificationKey> DECODED = Collections.synchronizedMap(recent());

    private Multikey() {}

    private static Map<String, VerificationKey> recent() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, VerificationKey> eldest) {
                return size() > MAX_DECODED;
            }
        };
    }

    /// Such as `z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi`.
    public static String encode(VerificationKey key) {
        var bytes = key.bytes();
        var codec = key.type().codec();
        var prefixed = new byte[bytes.length + 2];
        // Every codec in use here takes two bytes as an unsigned varint.
        prefixed[0] = (byte) (codec & LOW_BITS | MORE);
        prefixed[1] = (byte) (codec >> 7);
        System.arraycopy(bytes, 0, prefixed, 2, bytes.length);
        return Multibase.base58(prefixed);
    }

    /// @throws IllegalArgumentException if the text is not a Multikey of a type that is read here
    public static VerificationKey decode(String text) {
        var known = DECODED.get(text);
        if (known != null) return known;
        var key = read(text);
        DECODED.put(text, key);
        return key;
    }

    private static VerificationKey read(String text) {
        var prefixed = Multibase.decodeBase58(text);
        var codec = prefixed.length < 2 || prefixed[0] >= 0 || prefixed[1] < 0
                ? -1
                : prefixed[0] & LOW_BITS | prefixed[1] << 7;
        var type = KeyType.ofCodec(codec)
                .orElseThrow(() -> new IllegalArgumentException("not a multikey of a type that is read here: " + text));
        return VerificationKey.of(type, java.util.Arrays.copyOfRange(prefixed, 2, prefixed.length));
    }

    /// Whether the text starts as a key of a type that is read here does.
    public static boolean isRead(String text) {
        var prefixed = Multibase.decodeBase58(text);
        return prefixed.length >= 2
                && prefixed[0] < 0
                && KeyType.ofCodec(prefixed[0] & LOW_BITS | prefixed[1] << 7).isPresent();
    }
}
