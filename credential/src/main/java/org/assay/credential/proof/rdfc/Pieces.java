package org.assay.credential.proof.rdfc;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Text with gaps: constant bytes, and between them what differs from recipient to recipient.
final class Pieces {
    private final byte[][] constants;
    /// What stands after each constant but the last: the number of a slot, or `-1 - n` for the label of node n.
    private final int[] gaps;

    private Pieces(byte[][] constants, int[] gaps) {
        this.constants = constants;
        this.gaps = gaps;
    }

    /// Whether something of a recipient stands in it.
    boolean hasSlots() {
        for (var gap : gaps) if (gap >= 0) return true;
        return false;
    }

    /// The numbers of its slots.
    List<Integer> slots() {
        var slots = new ArrayList<Integer>();
        for (var gap : gaps) if (gap >= 0) slots.add(gap);
        return slots;
    }

    void write(Utf8 into, byte[][] values, byte[][] labels) {
        for (var i = 0; i < gaps.length; i++) {
            into.add(constants[i]);
            into.add(gaps[i] >= 0 ? values[gaps[i]] : labels[-1 - gaps[i]]);
        }
        into.add(constants[gaps.length]);
    }

    /// Gathers pieces from the left to the right.
    static final class Builder {
        private final List<String> tokens;
        private final List<byte[]> constants = new ArrayList<>();
        private final List<Integer> gaps = new ArrayList<>();
        private final ByteArrayOutputStream constant = new ByteArrayOutputStream();

        /// @param tokens what stands in texts where a slot is meant, by the numbers of the slots
        Builder(List<String> tokens) {
            this.tokens = tokens;
        }

        Builder text(String text) {
            var from = 0;
            for (var at = 0; at < text.length(); at++)
                for (var slot = 0; slot < tokens.size(); slot++) {
                    if (!text.startsWith(tokens.get(slot), at)) continue;
                    constant.writeBytes(Term.bytes(text.substring(from, at)));
                    gap(slot);
                    at += tokens.get(slot).length();
                    from = at--;
                    break;
                }
            constant.writeBytes(Term.bytes(text.substring(from)));
            return this;
        }

        Builder label(int node) {
            gap(-1 - node);
            return this;
        }

        private void gap(int gap) {
            constants.add(constant.toByteArray());
            constant.reset();
            gaps.add(gap);
        }

        Pieces build() {
            constants.add(constant.toByteArray());
            return new Pieces(
                    constants.toArray(byte[][]::new),
                    gaps.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
