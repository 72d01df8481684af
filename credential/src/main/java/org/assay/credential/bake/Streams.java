package org.assay.credential.bake;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks how large the compressed parts of a PDF get, before a reader unpacks them into memory.
final class Streams {
    private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final byte[] ODD_FILTER = {'/', 'L', 'Z', 'W'};
    private static final int MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

    private Streams() {}

    /// @throws NotBaked if all parts together are larger than 32 MB unpacked, or packed in the old way
    static void refuseBombs(byte[] document) {
        var left = MAX_UNPACKED_BYTES;
        // Parts stand side by side; who looks at one inside another reads the same bytes again and again.
        var readable = 2L * document.length;
        var buffer = new byte[64 * 1024];
        for (var at = 0; at < document.length - KEYWORD.length; at++) {
            if (matches(document, at, ODD_FILTER)) throw new NotBaked("PDF is packed with LZW");
            if (!matches(document, at, KEYWORD)) continue;
            var from = at + KEYWORD.length;
            while (from < document.length && (document[from] == '\r' || document[from] == '\n')) from++;
            // A zlib stream begins with an x, whatever window of 32 KB it was packed with.
            if (from >= document.length || document[from] != 'x') continue;
            try (var inflater = new Inflater()) {
                left -= unpacked(inflater, document, from, left, buffer);
                readable -= inflater.getBytesRead();
            }
            if (left <= 0) throw new NotBaked("PDF unpacks to more than 32 MB");
            if (readable < 0) throw new NotBaked("PDF has parts that stand in one another");
        }
    }

    private static int unpacked(Inflater inflater, byte[] document, int from, int limit, byte[] buffer) {
        try {
            inflater.setInput(document, from, document.length - from);
            var total = 0;
            for (var read = 1; read > 0 && total < limit && !inflater.finished(); total += read)
                read = inflater.inflate(buffer);
            return total;
        } catch (DataFormatException notPacked) {
            return 0;
        }
    }

    private static boolean matches(byte[] document, int at, byte[] wanted) {
        for (var i = 0; i < wanted.length; i++)
            if (at + i >= document.length || document[at + i] != wanted[i]) return false;
        return true;
    }
}
