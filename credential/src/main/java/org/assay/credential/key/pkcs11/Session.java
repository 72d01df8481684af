package org.assay.credential.key.pkcs11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.assay.credential.key.pkcs11.Cryptoki.Function;

/// One session of a token. PKCS#11 lets one thread at a time use it.
final class Session {
    private static final long SERIAL = 4;
    private static final long READ_WRITE = 2;
    private static final long USER = 1;
    private static final int MAX_FOUND = 16;
    private static final int MAX_VALUE_BYTES = 1024;

    private final Cryptoki module;
    private final long handle;

    private Session(Cryptoki module, long handle) {
        this.module = module;
        this.handle = handle;
    }

    static Session open(Cryptoki module, long slot, boolean writes) {
        try (var arena = Arena.ofConfined()) {
            var handle = arena.allocate(JAVA_LONG);
            var flags = writes ? SERIAL | READ_WRITE : SERIAL;
            Result.require(
                    module.call(Function.OPEN_SESSION, slot, flags, MemorySegment.NULL, MemorySegment.NULL, handle),
                    "opening a session");
            return new Session(module, handle.get(JAVA_LONG, 0));
        }
    }

    /// Logs the whole process in to the token. The copy of the PIN that the module reads is wiped.
    void login(byte[] pin) {
        try (var arena = Arena.ofConfined()) {
            var copy = arena.allocate(Math.max(1, pin.length));
            MemorySegment.copy(pin, 0, copy, JAVA_BYTE, 0, pin.length);
            var answer = module.call(Function.LOGIN, handle, USER, copy, (long) pin.length);
            copy.fill((byte) 0);
            if (!Result.USER_ALREADY_LOGGED_IN.is(answer)) Result.require(answer, "logging in to the token");
        }
    }

    void close() {
        module.call(Function.CLOSE_SESSION, handle);
    }

    /// Objects that have all of these attributes.
    List<Long> find(Attributes wanted) {
        try (var arena = Arena.ofConfined()) {
            Result.require(
                    module.call(Function.FIND_OBJECTS_INIT, handle, wanted.in(arena), (long) wanted.size()),
                    "looking for a key");
            var found = arena.allocate(JAVA_LONG, MAX_FOUND);
            var count = arena.allocate(JAVA_LONG);
            var answer = module.call(Function.FIND_OBJECTS, handle, found, (long) MAX_FOUND, count);
            module.call(Function.FIND_OBJECTS_FINAL, handle);
            Result.require(answer, "looking for a key");
            var all = new ArrayList<Long>();
            for (var i = 0; i < Math.min(count.get(JAVA_LONG, 0), MAX_FOUND); i++)
                all.add(found.getAtIndex(JAVA_LONG, i));
            return all;
        }
    }

    byte[] value(long object, long attribute) {
        try (var arena = Arena.ofConfined()) {
            var value = arena.allocate(MAX_VALUE_BYTES);
            var asked = arena.allocate(Attributes.BYTES, JAVA_LONG.byteAlignment());
            asked.set(JAVA_LONG, 0, attribute);
            asked.set(ADDRESS, JAVA_LONG.byteSize(), value);
            asked.set(JAVA_LONG, 2 * JAVA_LONG.byteSize(), MAX_VALUE_BYTES);
            Result.require(module.call(Function.GET_ATTRIBUTE_VALUE, handle, object, asked, 1L), "reading a key");
            var length = asked.get(JAVA_LONG, 2 * JAVA_LONG.byteSize());
            if (length < 0 || length > MAX_VALUE_BYTES)
                throw new TokenUnavailable("token-failed", "reading a key: an attribute is unreadable");
            return value.asSlice(0, length).toArray(JAVA_BYTE);
        }
    }

    byte[] sign(long key, KeyKind kind, byte[] input) {
        try (var arena = Arena.ofConfined()) {
            Result.require(module.call(Function.SIGN_INIT, handle, mechanism(arena, kind.signing()), key), "signing");
            var message = arena.allocate(Math.max(1, input.length));
            MemorySegment.copy(input, 0, message, JAVA_BYTE, 0, input.length);
            var size = kind.type().signatureBytes();
            var signature = arena.allocate(size);
            var length = arena.allocate(JAVA_LONG);
            length.set(JAVA_LONG, 0, size);
            Result.require(
                    module.call(Function.SIGN, handle, message, (long) input.length, signature, length), "signing");
            if (length.get(JAVA_LONG, 0) != size)
                throw new TokenUnavailable("token-failed", "signing: the token gives no signature of this kind");
            return signature.toArray(JAVA_BYTE);
        }
    }

    void generate(KeyKind kind, Attributes publicPart, Attributes privatePart) {
        try (var arena = Arena.ofConfined()) {
            var one = arena.allocate(JAVA_LONG);
            var other = arena.allocate(JAVA_LONG);
            Result.require(
                    module.call(
                            Function.GENERATE_KEY_PAIR,
                            handle,
                            mechanism(arena, kind.generation()),
                            publicPart.in(arena),
                            (long) publicPart.size(),
                            privatePart.in(arena),
                            (long) privatePart.size(),
                            one,
                            other),
                    "making a key");
        }
    }

    /// CK_MECHANISM: the mechanism, no parameters.
    private static MemorySegment mechanism(Arena arena, long mechanism) {
        var segment = arena.allocate(3 * JAVA_LONG.byteSize(), JAVA_LONG.byteAlignment());
        segment.set(JAVA_LONG, 0, mechanism);
        return segment;
    }
}
