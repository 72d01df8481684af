package org.assay.credential.bake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// Puts a credential into a PNG as one uncompressed `iTXt` chunk, and takes it out again.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Baked Badge"
/// @spec https://www.w3.org/TR/png-3/ PNG 3, "Chunk layout"
public final class PngBaker {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final List<String> KEYWORDS =
            Arrays.stream(Keyword.values()).map(Keyword::wireName).toList();
    private static final int MAX_PICTURE_BYTES = 8 * 1024 * 1024;
    private static final int MAX_TEXT_BYTES = 512 * 1024;
    private static final int CHUNK_OVERHEAD = 12;

    private PngBaker() {}

    /// Whether the bytes start as a PNG does.
    public static boolean isPng(byte[] bytes) {
        return bytes.length >= SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /// The picture with `credential` in it, and without any that it carried before.
    ///
    /// @param credential UTF-8 text, JSON or compact JWS, at most 512 KB
    /// @throws NotBaked if the picture is not a sound PNG
    public static byte[] bake(byte[] picture, byte[] credential) {
        return bake(picture, credential, Keyword.of(credential));
    }

    /// The same under a keyword of the caller's choice.
    ///
    /// @throws NotBaked if the picture is not a sound PNG
    /// @throws IllegalArgumentException for Open Badges 2.0, which is not written here
    public static byte[] bake(byte[] picture, byte[] credential, Keyword keyword) {
        if (keyword == Keyword.OPEN_BADGES_2)
            throw new IllegalArgumentException("Open Badges 2.0 is not written: " + keyword.wireName());
        if (credential.length > MAX_TEXT_BYTES) throw new NotBaked("credential is larger than 512 KB");
        var baked = new ByteArrayOutputStream(picture.length + credential.length + 64);
        baked.writeBytes(SIGNATURE);
        for (var chunk : chunks(picture)) {
            if (KEYWORDS.contains(chunk.keyword())) continue;
            baked.writeBytes(chunk.write());
            if (chunk.type().equals("IHDR"))
                baked.writeBytes(text(credential, keyword.wireName()).write());
        }
        return baked.toByteArray();
    }

    /// The credential in the picture, or nothing if it carries none.
    ///
    /// @throws NotBaked if the picture is damaged, goes on after its end, or carries more than one credential
    public static Optional<byte[]> unbake(byte[] picture) {
        var carriers = chunks(picture).stream()
                .filter(chunk -> KEYWORDS.contains(chunk.keyword()))
                .toList();
        if (carriers.size() > 1) throw new NotBaked("picture carries %d credentials".formatted(carriers.size()));
        return carriers.stream().findFirst().map(PngBaker::read);
    }

    private static byte[] read(Chunk chunk) {
        // Open Badges 1.0 had the older kind of chunk; nobody else has.
        if (chunk.type().equals("tEXt") && chunk.keyword().equals(Keyword.OPEN_BADGES_2.wireName()))
            return rest(chunk.data(), chunk.keyword().length() + 1);
        if (!chunk.type().equals("iTXt"))
            throw new NotBaked("not a chunk for a credential: %s %s".formatted(chunk.type(), chunk.keyword()));
        var data = chunk.data();
        var at = chunk.keyword().length() + 1;
        if (data.length < at + 2) throw new NotBaked("chunk is cut short");
        if (data[at] != 0) throw new NotBaked("credential chunk is compressed");
        at += 2;
        for (var field = 0; field < 2; field++) {
            while (at < data.length && data[at] != 0) at++;
            if (at++ >= data.length) throw new NotBaked("chunk is cut short");
        }
        return rest(data, at);
    }

    private static byte[] rest(byte[] data, int from) {
        if (from > data.length) throw new NotBaked("chunk is cut short");
        if (data.length - from > MAX_TEXT_BYTES) throw new NotBaked("credential is larger than 512 KB");
        return Arrays.copyOfRange(data, from, data.length);
    }

    private static Chunk text(byte[] credential, String keyword) {
        var data = new ByteArrayOutputStream(credential.length + keyword.length() + 5);
        data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        // End of keyword, compression flag and method, empty language tag, empty translated keyword.
        data.writeBytes(new byte[] {0, 0, 0, 0, 0});
        data.writeBytes(credential);
        return new Chunk("iTXt", data.toByteArray());
    }

    private static List<Chunk> chunks(byte[] picture) {
        if (!isPng(picture)) throw new NotBaked("not a PNG");
        if (picture.length > MAX_PICTURE_BYTES) throw new NotBaked("picture is larger than 8 MB");
        var chunks = new ArrayList<Chunk>();
        var rest = ByteBuffer.wrap(picture, SIGNATURE.length, picture.length - SIGNATURE.length);
        while (rest.hasRemaining()) {
            if (!chunks.isEmpty() && chunks.getLast().type().equals("IEND"))
                throw new NotBaked("picture goes on after its end");
            chunks.add(Chunk.read(rest));
        }
        if (chunks.isEmpty() || !chunks.getFirst().type().equals("IHDR")) throw new NotBaked("picture has no header");
        if (!chunks.getLast().type().equals("IEND")) throw new NotBaked("picture is cut short");
        if (chunks.stream().filter(chunk -> chunk.type().equals("IHDR")).count() > 1)
            throw new NotBaked("picture has two headers");
        return chunks;
    }

    private record Chunk(String type, byte[] data) {
        static Chunk read(ByteBuffer from) {
            if (from.remaining() < CHUNK_OVERHEAD) throw new NotBaked("picture is cut short");
            var length = from.getInt();
            if (length < 0 || length > from.remaining() - (CHUNK_OVERHEAD - Integer.BYTES))
                throw new NotBaked("picture is cut short");
            var type = new byte[4];
            from.get(type);
            var data = new byte[length];
            from.get(data);
            if (from.getInt() != crc(type, data)) throw new NotBaked("a chunk of the picture is damaged");
            return new Chunk(new String(type, StandardCharsets.ISO_8859_1), data);
        }

        /// Of a text chunk; the empty string for any other.
        String keyword() {
            if (!type.equals("iTXt") && !type.equals("tEXt") && !type.equals("zTXt")) return "";
            var end = 0;
            while (end < data.length && data[end] != 0) end++;
            return new String(data, 0, end, StandardCharsets.ISO_8859_1);
        }

        byte[] write() {
            var letters = type.getBytes(StandardCharsets.ISO_8859_1);
            return ByteBuffer.allocate(data.length + CHUNK_OVERHEAD)
                    .putInt(data.length)
                    .put(letters)
                    .put(data)
                    .putInt(crc(letters, data))
                    .array();
        }

        private static int crc(byte[] type, byte[] data) {
            var crc = new CRC32();
            crc.update(type);
            crc.update(data);
            return (int) crc.getValue();
        }
    }
}
