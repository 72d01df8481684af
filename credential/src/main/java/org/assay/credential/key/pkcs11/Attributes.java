package org.assay.credential.key.pkcs11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an object of a token has, or is looked for by: a list of CK_ATTRIBUTE.
final class Attributes {
    static final long CLASS = 0x0;
    static final long TOKEN = 0x1;
    static final long PRIVATE = 0x2;
    static final long LABEL = 0x3;
    static final long KEY_TYPE = 0x100;
    static final long ID = 0x102;
    static final long SENSITIVE = 0x103;
    static final long SIGN = 0x108;
    static final long VERIFY = 0x10a;
    static final long EXTRACTABLE = 0x162;
    static final long EC_PARAMS = 0x180;
    static final long EC_POINT = 0x181;

    static final long PUBLIC_KEY = 2;
    static final long PRIVATE_KEY = 3;

    /// CK_ATTRIBUTE: type, pointer, length.
    static final long BYTES = 3 * JAVA_LONG.byteSize();

    private final Map<Long, byte[]> values = new LinkedHashMap<>();

    Attributes with(long type, byte[] value) {
        values.put(type, value.clone());
        return this;
    }

    Attributes with(long type, boolean value) {
        return with(type, new byte[] {(byte) (value ? 1 : 0)});
    }

    Attributes with(long type, long value) {
        var bytes = new byte[Long.BYTES];
        MemorySegment.ofArray(bytes).set(JAVA_LONG.withByteAlignment(1), 0, value);
        return with(type, bytes);
    }

    int size() {
        return values.size();
    }

    MemorySegment in(Arena arena) {
        var list = arena.allocate(BYTES * values.size(), JAVA_LONG.byteAlignment());
        var at = 0L;
        for (var entry : values.entrySet()) {
            var value = arena.allocate(Math.max(1, entry.getValue().length));
            MemorySegment.copy(entry.getValue(), 0, value, JAVA_BYTE, 0, entry.getValue().length);
            list.set(JAVA_LONG, at, entry.getKey());
            list.set(ADDRESS, at + JAVA_LONG.byteSize(), value);
            list.set(JAVA_LONG, at + 2 * JAVA_LONG.byteSize(), entry.getValue().length);
            at += BYTES;
        }
        return list;
    }
}
