package org.assay.credential.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.assay.credential.Png;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pictures made to confuse a reader, each with what must come of it.
class PngCorpusTest {
    private static final String TEXT = "{\"type\":\"VerifiableCredential\"}";
    private static final String READ = "read";
    private static final String NOTHING = "nothing";

    /// @param expected what is read, or a part of the reason why nothing is
    record Picture(String name, byte[] bytes, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Picture> pictures() {
        var plain = chunks();
        var itxt = text("iTXt", "openbadgecredential", "\0\0\0\0" + TEXT);
        return Stream.of(
                picture("plain", NOTHING, plain),
                picture("baked", READ, with(plain, 1, itxt)),
                picture("baked before the end", READ, with(plain, plain.size() - 1, itxt)),
                picture(
                        "language and translated keyword",
                        READ,
                        with(plain, 1, text("iTXt", "openbadgecredential", "\0\0en\0Abzeichen\0" + TEXT))),
                picture("clr", READ, with(plain, 1, text("iTXt", "clrcredential", "\0\0\0\0" + TEXT))),
                picture("open badges 2", READ, with(plain, 1, text("iTXt", "openbadges", "\0\0\0\0" + TEXT))),
                picture("open badges 1 in the older chunk", READ, with(plain, 1, text("tEXt", "openbadges", TEXT))),
                picture(
                        "open badges 3 in the older chunk",
                        "not a chunk",
                        with(plain, 1, text("tEXt", "openbadgecredential", TEXT))),
                picture(
                        "compressed older chunk",
                        "not a chunk",
                        with(plain, 1, text("zTXt", "openbadgecredential", "\0x"))),
                picture(
                        "keyword in capitals",
                        NOTHING,
                        with(plain, 1, text("iTXt", "OpenBadgeCredential", "\0\0\0\0" + TEXT))),
                picture(
                        "keyword with a blank",
                        NOTHING,
                        with(plain, 1, text("iTXt", "openbadgecredential ", "\0\0\0\0" + TEXT))),
                picture("twice", "2 credentials", with(with(plain, 1, itxt), 2, itxt)),
                picture(
                        "twice, of two kinds",
                        "2 credentials",
                        with(with(plain, 1, itxt), 2, text("tEXt", "openbadges", TEXT))),
                picture("twice, around the pixels", "2 credentials", with(with(plain, 1, itxt), plain.size(), itxt)),
                picture(
                        "compressed",
                        "compressed",
                        with(plain, 1, Png.chunk("iTXt", concat("openbadgecredential\0\1\0\0\0", deflated())))),
                picture(
                        "bomb",
                        "compressed",
                        with(plain, 1, Png.chunk("iTXt", concat("openbadgecredential\0\1\0\0\0", bomb())))),
                picture(
                        "compression flag of 7",
                        "compressed",
                        with(plain, 1, text("iTXt", "openbadgecredential", "\7\0\0\0" + TEXT))),
                picture(
                        "no end of the keyword",
                        "cut short",
                        with(plain, 1, Png.chunk("iTXt", concat("openbadgecredential")))),
                picture(
                        "no end of the language",
                        "cut short",
                        with(plain, 1, text("iTXt", "openbadgecredential", "\0\0en"))),
                picture("empty text", READ, with(plain, 1, text("iTXt", "openbadgecredential", "\0\0\0\0"))),
                picture(
                        "text over the limit",
                        "512 KB",
                        with(plain, 1, text("iTXt", "openbadgecredential", "\0\0\0\0" + "x".repeat(524_289)))),
                new Picture("wrong checksum", flipped(Png.of(with(plain, 1, itxt)), 60), "damaged"),
                new Picture("length beyond the end", length(Png.of(with(plain, 1, itxt)), 0x7fffffff), "cut short"),
                new Picture("negative length", length(Png.of(with(plain, 1, itxt)), -1), "cut short"),
                new Picture("after the end", concatenated(Png.of(plain), itxt), "after its end"),
                new Picture("letters after the end", concatenated(Png.of(plain), new byte[] {1}), "after its end"),
                picture("no end", "cut short", plain.subList(0, plain.size() - 1)),
                picture("no header", "no header", plain.subList(1, plain.size())),
                picture("text before the header", "no header", with(plain, 0, itxt)),
                picture("two headers", "two headers", with(plain, 1, plain.getFirst())),
                picture("animated", READ, with(with(plain, 1, itxt), 2, Png.chunk("acTL", new byte[] {
                    0, 0, 0, 1, 0, 0, 0, 0
                }))),
                picture("only an end", "no header", plain.subList(plain.size() - 1, plain.size())),
                new Picture("wrong signature", flipped(Png.of(plain), 1), "not a PNG"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void readsItOrSaysWhyNot(Picture picture) {
        assertThat(outcome(picture.bytes())).contains(picture.expected());
    }

    private static String outcome(byte[] bytes) {
        try {
            return PngBaker.unbake(bytes).map(text -> READ).orElse(NOTHING);
        } catch (NotBaked reason) {
            return String.valueOf(reason.getMessage());
        }
    }

    private static Picture picture(String name, String expected, List<byte[]> chunks) {
        return new Picture(name, Png.of(chunks), expected);
    }

    private static List<byte[]> with(List<byte[]> chunks, int at, byte[] chunk) {
        var more = new ArrayList<>(chunks);
        more.add(Math.min(at, more.size() - (at == chunks.size() ? 1 : 0)), chunk);
        return more;
    }

    private static byte[] text(String type, String keyword, String rest) {
        return Png.chunk(type, concat(keyword + "\0" + rest));
    }

    private static byte[] concat(String text, byte... rest) {
        return concatenated(text.getBytes(StandardCharsets.ISO_8859_1), rest);
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] deflated() {
        return deflate(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bomb() {
        return deflate(new byte[32 * 1024 * 1024]);
    }

    private static byte[] deflate(byte[] data) {
        try (var deflater = new Deflater()) {
            deflater.setInput(data);
            deflater.finish();
            var out = new byte[data.length / 100 + 1000];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    private static byte[] flipped(byte[] picture, int at) {
        var changed = picture.clone();
        changed[at] ^= 1;
        return changed;
    }

    /// Of the chunk after the header.
    private static byte[] length(byte[] picture, int length) {
        var changed = picture.clone();
        ByteBuffer.wrap(changed).putInt(8 + 25, length);
        return changed;
    }

    private static List<byte[]> chunks() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            var rest = ByteBuffer.wrap(bytes.toByteArray());
            rest.position(8);
            var chunks = new ArrayList<byte[]>();
            while (rest.hasRemaining()) {
                var chunk = new byte[rest.getInt(rest.position()) + 12];
                rest.get(chunk);
                chunks.add(chunk);
            }
            return Collections.unmodifiableList(chunks);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
