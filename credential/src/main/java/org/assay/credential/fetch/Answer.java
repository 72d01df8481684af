package org.assay.credential.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// An HTTP/1.1 answer, read with bounds: 16 KB and 100 lines of header, and a body counted after decoding.
///
/// @spec https://www.rfc-editor.org/rfc/rfc9112 RFC 9112, "Message Parsing"
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,12}");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})[ \\t]*(?:;.*)?");
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_HEADERS = 100;

    /// The other side does not speak HTTP as we read it.
    static final class NotHttp extends IOException {
        private static final long serialVersionUID = 1L;

        NotHttp(String message) {
            super(message);
        }
    }

    /// The body, or the header, is over its limit.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    /// The value of a header by its lower case name, or the empty string.
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The status alone.
    static int status(InputStream raw) throws IOException {
        return status(new Lines(new BufferedInputStream(raw)));
    }

    private static int status(Lines lines) throws IOException {
        var status = STATUS.matcher(lines.next());
        if (!status.matches()) throw new NotHttp("answer does not start as HTTP/1.1 does");
        return Integer.parseInt(status.group(1));
    }

    static Answer read(InputStream raw, int maxBytes) throws IOException {
        var input = new BufferedInputStream(raw);
        var lines = new Lines(input);
        var code = status(lines);
        var headers = headers(lines);
        if (code != 200) return new Answer(code, headers, new byte[0]);
        return new Answer(code, headers, decoded(headers, body(input, lines, headers, maxBytes), maxBytes));
    }

    private static Map<String, String> headers(Lines lines) throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = lines.next(); !line.isEmpty(); line = lines.next()) {
            var colon = line.indexOf(':');
            if (colon <= 0) throw new NotHttp("header line without a name");
            var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            var before = headers.put(name, line.substring(colon + 1).strip());
            if (before != null && (name.equals("content-length") || name.equals("transfer-encoding")))
                throw new NotHttp("length is stated twice");
            if (headers.size() > MAX_HEADERS) throw new TooLarge("more than %d headers".formatted(MAX_HEADERS));
        }
        return headers;
    }

    private static byte[] body(InputStream input, Lines lines, Map<String, String> headers, int maxBytes)
            throws IOException {
        var encoding = headers.getOrDefault("transfer-encoding", "");
        if (encoding.equalsIgnoreCase("chunked")) return chunks(input, lines, maxBytes);
        if (!encoding.isEmpty()) throw new NotHttp("transfer encoding is not known");
        var length = headers.get("content-length");
        if (length == null) return bounded(input, maxBytes);
        if (!LENGTH.matcher(length).matches()) throw new NotHttp("length is not a number");
        if (Long.parseLong(length) > maxBytes) throw tooLarge(maxBytes);
        return exactly(input, Integer.parseInt(length));
    }

    private static byte[] chunks(InputStream input, Lines lines, int maxBytes) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = CHUNK.matcher(lines.next());
            if (!size.matches()) throw new NotHttp("chunk without a size");
            var length = Long.parseLong(size.group(1), 16);
            if (length == 0) return body.toByteArray();
            if (body.size() + length > maxBytes) throw tooLarge(maxBytes);
            body.write(exactly(input, (int) length));
            if (!lines.next().isEmpty()) throw new NotHttp("chunk does not end where it says");
        }
    }

    private static byte[] decoded(Map<String, String> headers, byte[] body, int maxBytes) throws IOException {
        return switch (headers.getOrDefault("content-encoding", "identity").toLowerCase(Locale.ROOT)) {
            case "identity", "" -> body;
            case "gzip", "x-gzip" -> {
                try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    yield bounded(unzipped, maxBytes);
                } catch (ZipException broken) {
                    throw new NotHttp("compressed body is damaged");
                }
            }
            default -> throw new NotHttp("content encoding is not known");
        };
    }

    private static byte[] exactly(InputStream input, int length) throws IOException {
        var bytes = input.readNBytes(length);
        if (bytes.length < length) throw new NotHttp("answer ends early");
        return bytes;
    }

    private static byte[] bounded(InputStream input, int maxBytes) throws IOException {
        var bytes = input.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) throw tooLarge(maxBytes);
        return bytes;
    }

    private static TooLarge tooLarge(int maxBytes) {
        return new TooLarge("larger than %d bytes".formatted(maxBytes));
    }

    /// Header lines, counted together.
    private static final class Lines {
        private final InputStream input;
        private int bytes;

        Lines(InputStream input) {
            this.input = input;
        }

        String next() throws IOException {
            var line = new ByteArrayOutputStream();
            while (true) {
                var letter = input.read();
                if (letter < 0) throw new NotHttp("answer ends early");
                if (++bytes > MAX_HEADER_BYTES) throw new TooLarge("header is too large");
                if (letter == '\n') break;
                line.write(letter);
            }
            var text = line.toString(StandardCharsets.ISO_8859_1);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
