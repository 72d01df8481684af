package org.assay.files;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a file is, by its first bytes: its name and what a browser says of it count for nothing.
final class Signature {
    /// So many bytes suffice to tell.
    static final int BYTES = 4096;

    private Signature() {}

    /// The media type; empty where it is none that we keep.
    static Optional<String> type(byte[] head) {
        if (starts(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) return Optional.of("image/png");
        if (starts(head, 0, 0xff, 0xd8, 0xff)) return Optional.of("image/jpeg");
        if (starts(head, 0, 'G', 'I', 'F', '8')) return Optional.of("image/gif");
        if (starts(head, 4, 'f', 't', 'y', 'p')) return Optional.of("video/mp4");
        if (starts(head, 0, 0x1a, 0x45, 0xdf, 0xa3)) return Optional.of("video/webm");
        if (starts(head, 0, '%', 'P', 'D', 'F', '-')) return Optional.of("application/pdf");
        if (starts(head, 0, 'P', 'K', 3, 4)) return Optional.of("application/zip");
        return text(head).map(Signature::textType);
    }

    private static String textType(String text) {
        var start = text.replace("\ufeff", "").stripLeading();
        if (start.startsWith("WEBVTT")) return "text/vtt";
        var lower = start.substring(0, Math.min(start.length(), 1000)).toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("<svg")) return "image/svg+xml";
        return "text/plain";
    }

    /// The head as text; empty where it is none, or is something that a browser might run.
    private static Optional<String> text(byte[] head) {
        for (byte each : head) if (each == 0) return Optional.empty();
        for (var cut = 0; cut < 4 && cut <= head.length; cut++) {
            try {
                var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
                var bytes = Arrays.copyOf(head, head.length - cut);
                return Optional.of(
                        decoder.decode(java.nio.ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException e) {
                if (head.length < BYTES) return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] head, int from, int... bytes) {
        if (head.length < from + bytes.length) return false;
        for (var i = 0; i < bytes.length; i++) if ((head[from + i] & 0xff) != bytes[i]) return false;
        return true;
    }
}
