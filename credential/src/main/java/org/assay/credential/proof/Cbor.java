package org.assay.credential.proof;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// As much of CBOR as proof values need: whole numbers from zero, bytes, text, lists and maps, of definite length.
///
/// @spec https://www.rfc-editor.org/rfc/rfc8949 RFC 8949, "Specification of the CBOR Encoding"
final class Cbor {
    private static final int NUMBER = 0;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int LIST = 4;
    private static final int MAP = 5;
    private static final int MAX_ELEMENTS = 10_000;
    private static final int MAX_DEPTH = 4;

    private Cbor() {}

    /// @param value Integer, byte array, String, List or Map
    static byte[] write(Object value) {
        var out = new ByteArrayOutputStream();
        append(out, value);
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case Integer number -> head(out, NUMBER, number);
            case byte[] bytes -> {
                head(out, BYTES, bytes.length);
                out.writeBytes(bytes);
            }
            case String text -> {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                head(out, TEXT, bytes.length);
                out.writeBytes(bytes);
            }
            case List<?> list -> {
                head(out, LIST, list.size());
                list.forEach(element -> append(out, element));
            }
            case Map<?, ?> map -> {
                head(out, MAP, map.size());
                map.forEach((key, element) -> {
                    append(out, key);
                    append(out, element);
                });
            }
            default -> throw new IllegalArgumentException("no CBOR for " + value.getClass());
        }
    }

    private static void head(ByteArrayOutputStream out, int type, int number) {
        if (number < 24) out.write(type << 5 | number);
        else if (number < 1 << 8) {
            out.write(type << 5 | 24);
            out.write(number);
        } else if (number < 1 << 16) {
            out.write(type << 5 | 25);
            out.write(number >> 8);
            out.write(number);
        } else {
            out.write(type << 5 | 26);
            for (var shift = 24; shift >= 0; shift -= 8) out.write(number >> shift);
        }
    }

    /// @throws IllegalArgumentException if the bytes are not one value of these kinds
    static Object read(ByteBuffer in) {
        try {
            var value = next(in, 0);
            if (in.hasRemaining()) throw new IllegalArgumentException("CBOR goes on after its value");
            return value;
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("CBOR is cut off", cut);
        }
    }

    private static Object next(ByteBuffer in, int depth) {
        if (depth > MAX_DEPTH) throw new IllegalArgumentException("CBOR is nested too deeply");
        var head = in.get() & 0xff;
        var number = number(in, head & 0x1f);
        return switch (head >> 5) {
            case NUMBER -> number;
            case BYTES -> bytes(in, number);
            case TEXT -> new String(bytes(in, number), StandardCharsets.UTF_8);
            case LIST -> {
                var list = new ArrayList<Object>();
                for (var i = 0; i < few(number); i++) list.add(next(in, depth + 1));
                yield list;
            }
            case MAP -> {
                var map = new LinkedHashMap<Object, Object>();
                for (var i = 0; i < few(number); i++)
                    if (map.put(next(in, depth + 1), next(in, depth + 1)) != null)
                        throw new IllegalArgumentException("CBOR map names a key twice");
                yield map;
            }
            default -> throw new IllegalArgumentException("CBOR of a kind that no proof value has");
        };
    }

    private static int number(ByteBuffer in, int info) {
        var number = switch (info) {
            case 24 -> in.get() & 0xff;
            case 25 -> in.getShort() & 0xffff;
            case 26 -> in.getInt();
            default -> info;
        };
        if (number < 0 || info > 26) throw new IllegalArgumentException("CBOR number is too large");
        return number;
    }

    private static int few(int number) {
        if (number > MAX_ELEMENTS) throw new IllegalArgumentException("CBOR has too many elements");
        return number;
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        if (length > in.remaining()) throw new BufferUnderflowException();
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
