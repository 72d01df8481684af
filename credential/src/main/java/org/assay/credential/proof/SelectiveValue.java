package org.assay.credential.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.credential.key.Multibase;

/// What stands in `proofValue` of `ecdsa-sd-2023`: the issuer's for its holder, or the holder's for a verifier.
///
/// @spec https://www.w3.org/TR/vc-di-ecdsa/ Data Integrity ECDSA Cryptosuites 1.0, "ecdsa-sd-2023 Functions"
sealed interface SelectiveValue {
    byte[] BASE = {(byte) 0xd9, 0x5d, 0x00};
    byte[] DERIVED = {(byte) 0xd9, 0x5d, 0x01};
    int HMAC_BYTES = 32;
    int SIGNATURE_BYTES = 64;

    /// @param signature the issuer's, over proof options, `publicKey` and mandatory statements
    /// @param publicKey as multikey bytes, of the key that signed each other statement
    /// @param hmacKey of the labels
    /// @param signatures one for each statement that is not mandatory
    record Base(byte[] signature, byte[] publicKey, byte[] hmacKey, List<byte[]> signatures, List<String> mandatory)
            implements SelectiveValue {
        String text() {
            return encode(BASE, List.of(signature, publicKey, hmacKey, signatures, mandatory));
        }
    }

    /// @param labels from numbers of canonical labels to the ones that were signed
    /// @param mandatory places of the mandatory statements among those that are shown
    record Derived(
            byte[] signature,
            byte[] publicKey,
            List<byte[]> signatures,
            Map<Integer, byte[]> labels,
            List<Integer> mandatory)
            implements SelectiveValue {
        String text() {
            return encode(DERIVED, List.of(signature, publicKey, signatures, labels, mandatory));
        }
    }

    private static String encode(byte[] header, List<?> parts) {
        var cbor = Cbor.write(parts);
        return Multibase.base64Url(ByteBuffer.allocate(header.length + cbor.length)
                .put(header)
                .put(cbor)
                .array());
    }

    /// @throws IllegalArgumentException if the text is neither
    static SelectiveValue parse(String text) {
        var bytes = ByteBuffer.wrap(Multibase.decodeBase64Url(text));
        if (bytes.remaining() < BASE.length) throw new IllegalArgumentException("proof value is cut off");
        var header = new byte[BASE.length];
        bytes.get(header);
        var isBase = java.util.Arrays.equals(header, BASE);
        if (!isBase && !java.util.Arrays.equals(header, DERIVED))
            throw new IllegalArgumentException("proof value is not one of ecdsa-sd-2023");
        if (!(Cbor.read(bytes) instanceof List<?> parts) || parts.size() != 5)
            throw new IllegalArgumentException("proof value has not five parts");
        var signature = bytes(parts.get(0), SIGNATURE_BYTES);
        var key = bytes(parts.get(1), -1);
        return isBase
                ? new Base(
                        signature,
                        key,
                        bytes(parts.get(2), HMAC_BYTES),
                        signatures(parts.get(3)),
                        each(parts.get(4), String.class))
                : new Derived(
                        signature,
                        key,
                        signatures(parts.get(2)),
                        labels(parts.get(3)),
                        each(parts.get(4), Integer.class));
    }

    private static byte[] bytes(Object part, int length) {
        if (part instanceof byte[] bytes && (length < 0 || bytes.length == length)) return bytes;
        throw new IllegalArgumentException("proof value has a part of another length or kind");
    }

    private static List<byte[]> signatures(Object part) {
        var all = each(part, byte[].class);
        for (var signature : all) bytes(signature, SIGNATURE_BYTES);
        return all;
    }

    private static <T> List<T> each(Object part, Class<T> kind) {
        if (!(part instanceof List<?> list)) throw new IllegalArgumentException("proof value has no list where one is");
        var all = new ArrayList<T>();
        for (var element : list) {
            if (!kind.isInstance(element))
                throw new IllegalArgumentException("proof value has an element of another kind");
            all.add(kind.cast(element));
        }
        return all;
    }

    private static Map<Integer, byte[]> labels(Object part) {
        if (!(part instanceof Map<?, ?> map)) throw new IllegalArgumentException("proof value has no labels");
        var labels = new LinkedHashMap<Integer, byte[]>();
        map.forEach((number, label) -> {
            if (!(number instanceof Integer key)) throw new IllegalArgumentException("a label has no number");
            labels.put(key, bytes(label, HMAC_BYTES));
        });
        // Else one node that was signed could be shown as two.
        if (labels.values().stream().map(HexFormat.of()::formatHex).distinct().count() < labels.size())
            throw new IllegalArgumentException("two nodes have the same label");
        return labels;
    }
}
