package org.assay.credential.key.pkcs11;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.credential.key.pkcs11.Cryptoki.Function;

/// Which token is in which slot of a module.
final class Slots {
    private static final int LABEL_BYTES = 32;
    /// CK_TOKEN_INFO has 208; some modules write more.
    private static final int INFO_BYTES = 512;

    private static final int MAX_SLOTS = 64;

    private Slots() {}

    /// The slot whose token has the label.
    ///
    /// @throws TokenUnavailable if none has, or several have
    static long find(Cryptoki module, String label) {
        var found = new LinkedHashMap<Long, String>();
        all(module).forEach((slot, name) -> {
            if (name.equals(label)) found.put(slot, name);
        });
        if (found.isEmpty())
            throw new TokenUnavailable(
                    "no-such-token",
                    "the module has no token \"%s\"; it has %s"
                            .formatted(label, all(module).values()));
        if (found.size() > 1)
            throw new TokenUnavailable("several-tokens", "several tokens are called \"%s\"".formatted(label));
        return found.keySet().iterator().next();
    }

    private static Map<Long, String> all(Cryptoki module) {
        try (var arena = Arena.ofConfined()) {
            var slots = arena.allocate(JAVA_LONG, MAX_SLOTS);
            var count = arena.allocate(JAVA_LONG);
            count.set(JAVA_LONG, 0, MAX_SLOTS);
            Result.require(module.call(Function.GET_SLOT_LIST, (byte) 1, slots, count), "asking for tokens");
            var labels = new LinkedHashMap<Long, String>();
            for (var i = 0; i < count.get(JAVA_LONG, 0); i++) {
                var slot = slots.getAtIndex(JAVA_LONG, i);
                var info = arena.allocate(INFO_BYTES, JAVA_LONG.byteAlignment());
                if (module.call(Function.GET_TOKEN_INFO, slot, info) == Result.OK) labels.put(slot, label(info));
            }
            return labels;
        }
    }

    /// Padded with spaces.
    private static String label(MemorySegment info) {
        return new String(info.asSlice(0, LABEL_BYTES).toArray(JAVA_BYTE), StandardCharsets.UTF_8).stripTrailing();
    }
}
