package org.assay.credential.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Multibase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A list of entries of one or more bits each, immutable. Index zero is left-most in the first byte, and the
/// left-most bit of an entry counts most.
///
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "Bitstring Encoding"
public final class StatusList {
    /// The least number of entries, so that nobody can tell from an index whose credential is looked up.
    public static final int MIN_BITS = 131_072;
    /// The widest entry that is read and made here, in bits.
    public static final int MAX_WIDTH = 16;

    /// How long a copy may be kept where the list does not say.
    public static final Duration DEFAULT_TTL = Duration.ofMinutes(5);

    private static final int MAX_DECODED_BYTES = 16 * 1024 * 1024;

    private final byte[] bits;
    private final int width;

    private StatusList(byte[] bits, int width) {
        if (width < 1 || width > MAX_WIDTH)
            throw new IllegalArgumentException("width is not from 1 to %d: %d".formatted(MAX_WIDTH, width));
        this.bits = bits;
        this.width = width;
    }

    /// No bit is set.
    ///
    /// @param size in bits, a multiple of 8, at least 131,072
    public static StatusList empty(int size) {
        return empty(size, 1);
    }

    /// Every entry is zero.
    ///
    /// @param entries a multiple of 8, at least 131,072
    /// @param width bits of an entry, 1 to 16
    public static StatusList empty(int entries, int width) {
        if (entries < MIN_BITS || entries % 8 != 0)
            throw new IllegalArgumentException(
                    "size is not a multiple of 8 from %d on: %d".formatted(MIN_BITS, entries));
        if (width < 1 || entries / 8L * width > MAX_DECODED_BYTES)
            throw new IllegalArgumentException("list is larger than 16 MB");
        return new StatusList(new byte[entries / 8 * width], width);
    }

    /// Reads `encodedList`, of any size up to 16 MB.
    ///
    /// @throws IllegalArgumentException if the text is not a compressed list
    public static StatusList decode(String encoded) {
        return decode(encoded, 1);
    }

    /// Reads `encodedList` of entries of several bits.
    ///
    /// @throws IllegalArgumentException if the text is not a compressed list, or the width not from 1 to 16
    public static StatusList decode(String encoded, int width) {
        return inflate(Multibase.decodeBase64Url(encoded), width);
    }

    /// Reads the list of the earlier format, which has no `u` in front.
    ///
    /// @throws IllegalArgumentException if the text is not a compressed list
    /// @spec https://www.w3.org/TR/2023/WD-vc-status-list-20230427/ Status List 2021
    public static StatusList decode2021(String encoded) {
        return inflate(Base64.getUrlDecoder().decode(encoded), 1);
    }

    private static StatusList inflate(byte[] compressed, int width) {
        try (var input = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            var bits = input.readNBytes(MAX_DECODED_BYTES + 1);
            if (bits.length > MAX_DECODED_BYTES) throw new IllegalArgumentException("list is larger than 16 MB");
            return new StatusList(bits, width);
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

    /// How many credentials have a place.
    public int entries() {
        return size() / width;
    }

    /// Bits of an entry.
    public int width() {
        return width;
    }

    /// Whether the entry is anything but zero.
    public boolean isSet(int index) {
        return value(index) != 0;
    }

    /// The entry as a number from zero on.
    public int value(int index) {
        var from = first(index);
        var value = 0;
        for (var bit = from; bit < from + width; bit++)
            value = value << 1 | (bits[(int) (bit / 8)] >> (7 - bit % 8) & 1);
        return value;
    }

    /// The list with all bits of an entry set, or none.
    public StatusList with(int index, boolean set) {
        return with(index, set ? (1 << width) - 1 : 0);
    }

    /// @param value from zero to what the width holds
    public StatusList with(int index, int value) {
        if (value < 0 || value >= 1 << width)
            throw new IllegalArgumentException("value does not fit into %d bits: %d".formatted(width, value));
        var last = first(index) + width - 1;
        var changed = bits.clone();
        for (var i = 0; i < width; i++) {
            var bit = last - i;
            var mask = 0x80 >> (int) (bit % 8);
            if ((value >> i & 1) == 1) changed[(int) (bit / 8)] |= (byte) mask;
            else changed[(int) (bit / 8)] &= (byte) ~mask;
        }
        return new StatusList(changed, width);
    }

    /// The credential that publishes this list, to be signed by the issuer of the credentials in it.
    ///
    /// @param url where it will stand; also its id
    /// @param validFrom when this state of the list was taken
    /// @param validUntil until when it may be relied on
    public ObjectNode credential(
            String url, String issuer, StatusPurpose purpose, Instant validFrom, Instant validUntil) {
        return credential(url, issuer, List.of(purpose), validFrom, validUntil, null);
    }

    /// The same for a list that serves several purposes, or says how long a copy may be kept.
    ///
    /// @param ttl to the millisecond, above zero; null leaves it at five minutes
    public ObjectNode credential(
            String url,
            String issuer,
            List<StatusPurpose> purposes,
            Instant validFrom,
            Instant validUntil,
            @Nullable Duration ttl) {
        if (purposes.isEmpty() || (ttl != null && ttl.toMillis() <= 0))
            throw new IllegalArgumentException("a list has a purpose, and a time to live above zero");
        var credential = StrictJson.mapper().createObjectNode();
        credential.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        credential.put("id", url);
        credential.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        credential.put("issuer", issuer);
        credential.put("validFrom", validFrom.toString());
        credential.put("validUntil", validUntil.toString());
        var subject = credential.putObject("credentialSubject");
        subject.put("id", url + "#list").put("type", "BitstringStatusList");
        if (purposes.size() == 1)
            subject.put("statusPurpose", purposes.getFirst().wireName());
        else for (var purpose : purposes) subject.withArray("statusPurpose").add(purpose.wireName());
        subject.put("encodedList", encode());
        if (ttl != null) subject.put("ttl", ttl.toMillis());
        return credential;
    }

    private long first(int index) {
        if (index < 0 || index >= entries())
            throw new IndexOutOfBoundsException("index %d of a list of %d".formatted(index, entries()));
        return (long) index * width;
    }
}
