package org.assay.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/// Pictures and documents that are dear to look into.
final class HostilePictures {
    private final Map<String, byte[]> all = new LinkedHashMap<>();

    private HostilePictures() {}

    static Map<String, byte[]> all() {
        var pictures = new HostilePictures();
        pictures.drawings();
        pictures.documents();
        return pictures.all;
    }

    private void add(String name, String text) {
        all.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void drawings() {
        all.put("png of chunks", png(40_000, new byte[0]));
        all.put("png with a bomb", png(1, join("openbadgecredential\0\1\0\0\0", deflated(400 * 1024 * 1024))));
        add("svg of comments", "<!-- <svg " + "<!--".repeat(130_000));
        add("svg of declarations", "<!-- <svg -->" + "<!".repeat(260_000));
        add("svg of instructions", "<?x <svg ?>" + "<?".repeat(260_000));
        add("svg of sections", "<!-- <svg -->" + "<![CDATA[".repeat(58_000));
        add("svg of attributes", "<svg " + "a=\"\" ".repeat(100_000) + "/>");
        add("svg of quotes", "<svg " + "\"\"".repeat(250_000));
        add("svg of single quotes", "<svg '" + "'\"".repeat(250_000));
        add(
                "svg of different attributes",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                        + IntStream.range(0, 40_000)
                                .mapToObj(i -> "a%d=\"\"".formatted(i))
                                .collect(Collectors.joining(" "))
                        + "/>");
        add("svg of elements", svg("<g/>".repeat(120_000)));
        add("svg of levels", svg("<g>".repeat(120_000)));
        add(
                "svg of namespaces",
                svg(IntStream.range(0, 12_000)
                        .mapToObj(i -> "<g xmlns:n%d=\"urn:%d\"/>".formatted(i, i))
                        .collect(Collectors.joining())));
        add(
                "svg of entities",
                "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                        + svg("&b;".repeat(100_000)));
        add("svg of references", svg("&#65;".repeat(100_000)));
        add(
                "svg with a text of sections",
                svg("<openbadges:credential xmlns:openbadges='https://purl.imsglobal.org/ob/v3p0'>"
                        + "<![CDATA[x]]>".repeat(35_000) + "</openbadges:credential>"));
        add("svg of an old declaration", "<!DOCTYPE svg " + "\"\" ".repeat(170_000) + "><svg/>");
    }

    private void documents() {
        add("pdf of words", "%PDF-1.7\n" + "stream\nx".repeat(64_000));
        all.put(
                "pdf with a bomb",
                join("%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n", deflated(400 * 1024 * 1024)));
        all.put("pdf of empty blocks", pdfOfEmptyBlocks());
        add(
                "pdf of objects",
                "%PDF-1.7\n"
                        + IntStream.range(0, 20_000)
                                .mapToObj(i -> "%d 0 obj<<>>endobj\n".formatted(i))
                                .collect(Collectors.joining()));
        add("pdf of brackets", "%PDF-1.7\n1 0 obj" + "[".repeat(500_000));
        add("pdf of dictionaries", "%PDF-1.7\n1 0 obj" + "<<".repeat(250_000));
        add("pdf of comments", "%PDF-1.7\n" + "%\n".repeat(250_000));
    }

    private static String svg(String content) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + content + "</svg>";
    }

    /// Beginnings of compressed data, each in a block of the one before it, and then blocks that hold nothing.
    private static byte[] pdfOfEmptyBlocks() {
        var out = ByteBuffer.allocate(HostileInputs.MAX_BYTES);
        out.put("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        var start = "stream\nx\u0001".getBytes(StandardCharsets.ISO_8859_1);
        out.put(start);
        for (var i = 0; i < 2800; i++) {
            out.put(new byte[] {0, (byte) start.length, 0, (byte) ~start.length, -1})
                    .put(start);
        }
        while (out.remaining() > 16) out.put(new byte[] {0, 0, 0, -1, -1});
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] png(int chunks, byte[] text) {
        var all = new ArrayList<byte[]>();
        all.add(Png.chunk("IHDR", new byte[13]));
        all.addAll(Collections.nCopies(chunks, Png.chunk("iTXt", text)));
        all.add(Png.chunk("IEND", new byte[0]));
        return Png.of(all);
    }

    private static byte[] join(String text, byte[] rest) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(rest);
        return out.toByteArray();
    }

    private static byte[] deflated(int zeros) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            for (var i = 0; i < zeros >> 16; i++) deflater.write(new byte[1 << 16]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
