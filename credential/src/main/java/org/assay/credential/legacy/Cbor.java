package org.assay.credential.legacy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The little of CBOR that receipts are written in: numbers, bytes, texts and lists.
///
/// @spec https://www.rfc-editor.org/rfc/rfc8949 RFC 8949, "Major Types"
final class Cbor {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_ITEMS = 256;

    private final ByteBuffer bytes;

    private Cbor(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /// A `Long`, `byte[]`, `String` or `List`.
    ///
    /// @throws IllegalArgumentException if the bytes are not one value of these
    static Object read(byte[] bytes) {
        var reader = new Cbor(bytes);
        try {
            var value = reader.value(0);
            if (reader.bytes.hasRemaining()) throw new IllegalArgumentException("goes on after the value");
            return value;
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("cut short", cut);
        }
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) throw new IllegalArgumentException("nested too deeply");
        var head = bytes.get() & 0xff;
        var argument = argument(head & 0x1f);
        return switch (head >> 5) {
            case 0 -> argument;
            case 1 -> -1 - argument;
            case 2 -> take(argument);
            case 3 -> new String(take(argument), StandardCharsets.UTF_8);
            case 4 -> list(argument, depth);
            default -> throw new IllegalArgumentException("kind of value is not read: " + (head >> 5));
        };
    }

    private long argument(int info) {
        return switch (info) {
            case 24 -> bytes.get() & 0xff;
            case 25 -> bytes.getShort() & 0xffff;
            case 26 -> bytes.getInt() & 0xffff_ffffL;
            default -> {
                if (info > 23) throw new IllegalArgumentException("length is not read: " + info);
                yield info;
            }
        };
    }

    private byte[] take(long length) {
        if (length > bytes.remaining()) throw new IllegalArgumentException("cut short");
        var taken = new byte[(int) length];
        bytes.get(taken);
        return taken;
    }

    private List<Object> list(long size, int depth) {
        if (size > MAX_ITEMS) throw new IllegalArgumentException("list is too long");
        var items = new ArrayList<>();
        for (var i = 0; i < size; i++) items.add(value(depth + 1));
        return items;
    }
}
