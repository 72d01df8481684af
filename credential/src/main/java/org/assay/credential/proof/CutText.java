package org.assay.credential.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A text cut where it differs from recipient to recipient.
///
/// @param constants UTF-8 of what stands before, between and after the values
/// @param order the numbers of the values, as they stand
record CutText(byte[][] constants, int[] order) {
    /// Cuts where tokens stand; nothing if one of them stands nowhere, or twice.
    static Optional<CutText> of(String text, List<String> tokens) {
        var constants = new ArrayList<byte[]>();
        var order = new ArrayList<Integer>();
        var found = new BitSet();
        var from = 0;
        for (var at = 0; at < text.length(); at++)
            for (var slot = 0; slot < tokens.size(); slot++) {
                if (!text.startsWith(tokens.get(slot), at)) continue;
                constants.add(text.substring(from, at).getBytes(StandardCharsets.UTF_8));
                order.add(slot);
                found.set(slot);
                from = at + tokens.get(slot).length();
            }
        constants.add(text.substring(from).getBytes(StandardCharsets.UTF_8));
        if (order.size() != tokens.size() || found.cardinality() != tokens.size()) return Optional.empty();
        return Optional.of(new CutText(
                constants.toArray(byte[][]::new),
                order.stream().mapToInt(Integer::intValue).toArray()));
    }

    /// Bytes that the text has with these values.
    int length(byte[][] values) {
        var length = 0;
        for (var constant : constants) length += constant.length;
        for (var slot : order) length += values[slot].length;
        return length;
    }

    /// Writes it, and answers where it ends.
    int write(byte[] into, int from, byte[][] values) {
        var at = from;
        for (var i = 0; i < order.length; i++) {
            at = put(into, at, constants[i]);
            at = put(into, at, values[order[i]]);
        }
        return put(into, at, constants[order.length]);
    }

    byte[] with(byte[][] values) {
        var text = new byte[length(values)];
        write(text, 0, values);
        return text;
    }

    static int put(byte[] into, int at, byte[] bytes) {
        System.arraycopy(bytes, 0, into, at, bytes.length);
        return at + bytes.length;
    }
}
