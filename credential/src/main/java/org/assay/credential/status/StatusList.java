package org.assay.credential.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Multibase;
import tools.jackson.databind.node.ObjectNode;

/// A list of bits, immutable. Index zero is the left-most bit of the first byte.
///
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "Bitstring Encoding"
public final class StatusList {
    /// The least size, so that nobody can tell from an index whose credential is looked up.
    public static final int MIN_BITS = 131_072;

    private static final int MAX_DECODED_BYTES = 16 * 1024 * 1024;

    private final byte[] bits;

    private StatusList(byte[] bits) {
        this.bits = bits;
    }

    /// No bit is set.
    ///
    /// @param size in bits, a multiple of 8, at least 131,072
    public static StatusList empty(int size) {
        if (size < MIN_BITS || size % 8 != 0)
            throw new IllegalArgumentException("size is not a multiple of 8 from %d on: %d".formatted(MIN_BITS, size));
        return new StatusList(new byte[size / 8]);
    }

    /// Reads `encodedList`, of any size up to 16 MB.
    ///
    /// @throws IllegalArgumentException if the text is not a compressed list
    public static StatusList decode(String encoded) {
        var compressed = Multibase.decodeBase64Url(encoded);
        try (var input = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            var bits = input.readNBytes(MAX_DECODED_BYTES + 1);
            if (bits.length > MAX_DECODED_BYTES) throw new IllegalArgumentException("list is larger than 16 MB");
            return new StatusList(bits);
        } catch (IOException damaged) {
            throw new IllegalArgumentException("list is not gzip: " + damaged.getMessage(), damaged);
        }
    }

    /// `u`, then base64url of the gzip; the same bits always give the same text.
    public String encode() {
        var compressed = new ByteArrayOutputStream();
        try (var output = new GZIPOutputStream(compressed)) {
            output.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Multibase.base64Url(compressed.toByteArray());
    }

    /// In bits.
    public int size() {
        return bits.length * 8;
    }

    public boolean isSet(int index) {
        return (bits[byteOf(index)] & mask(index)) != 0;
    }

    public StatusList with(int index, boolean set) {
        var changed = bits.clone();
        if (set) changed[byteOf(index)] |= (byte) mask(index);
        else changed[byteOf(index)] &= (byte) ~mask(index);
        return new StatusList(changed);
    }

    /// The credential that publishes this list, to be signed by the issuer of the credentials in it.
    ///
    /// @param url where it will stand; also its id
    /// @param validFrom when this state of the list was taken
    /// @param validUntil until when it may be relied on
    public ObjectNode credential(
            String url, String issuer, StatusPurpose purpose, Instant validFrom, Instant validUntil) {
        var credential = StrictJson.mapper().createObjectNode();
        credential.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        credential.put("id", url);
        credential.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        credential.put("issuer", issuer);
        credential.put("validFrom", validFrom.toString());
        credential.put("validUntil", validUntil.toString());
        credential
                .putObject("credentialSubject")
                .put("id", url + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", purpose.wireName())
                .put("encodedList", encode());
        return credential;
    }

    private int byteOf(int index) {
        if (index < 0 || index >= size())
            throw new IndexOutOfBoundsException("index %d of a list of %d".formatted(index, size()));
        return index / 8;
    }

    private static int mask(int index) {
        return 0x80 >> (index % 8);
    }
}
