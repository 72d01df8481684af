package org.assay.credential.proof.rdfc;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.assay.credential.key.Digests;
import org.jspecify.annotations.Nullable;

/// Canonical N-Quads of documents that differ in some texts only. What does not depend on those was computed when the
/// template was made: which lines there are, how they are sorted within a subject, and most hashes of blank nodes.
///
/// Safe for use by several threads.
public final class QuadTemplate {
    private static final byte[][] LABELS = labels(200);

    private final List<Subject> subjects;
    private final List<BlankNode> blankNodes;
    /// Numbers of labels in the order of their texts: 0, 1, 10, 2, ...
    private final int[] textOrder;
    private final AtomicReference<@Nullable Desk> spare = new AtomicReference<>();

    private QuadTemplate(List<Subject> subjects, List<BlankNode> blankNodes) {
        this.subjects = subjects;
        this.blankNodes = blankNodes;
        this.textOrder = java.util.stream.IntStream.range(0, blankNodes.size())
                .boxed()
                .sorted(Comparator.comparing(String::valueOf))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// A subject with an IRI, and its lines.
    record Subject(Pieces iri, List<Step> steps) {}

    /// A subject without a name, and its lines.
    ///
    /// @param first the text that its first-degree hash is made of
    /// @param hash that hash, where the text has no slots; else the empty array
    record BlankNode(Pieces first, byte[] hash, List<Step> steps) {}

    /// Some lines of a subject.
    sealed interface Step {
        /// Lines in an order that never changes.
        record Lines(Pieces pieces) implements Step {}

        /// Lines that only differ in the blank node that is their object, and so are sorted by its label.
        record Links(Pieces beginning, int[] objects) implements Step {}
    }

    static Optional<QuadTemplate> of(Quads quads, List<String> tokens) {
        try {
            var compiling = new TemplateCompiling(quads, tokens);
            if (quads.blanks() > LABELS.length) return Optional.empty();
            return Optional.of(new QuadTemplate(compiling.subjects(), compiling.blankNodes()));
        } catch (Declined declined) {
            return Optional.empty();
        }
    }

    /// The canonical form with these values; nothing where it has to be computed from the beginning, because two
    /// things look alike that did not when the template was made.
    ///
    /// @param values UTF-8 of what stands in each slot, without anything that would be escaped
    public Optional<CanonicalDataset> canonicalise(byte[][] values) {
        var desk = new Desk();
        return write(values, desk) ? Optional.of(new CanonicalDataset(desk.lines)) : Optional.empty();
    }

    /// SHA-256 of the canonical form with these values; the empty array where [#canonicalise] answers nothing.
    public byte[] hash(byte[][] values) {
        var free = spare.getAndSet(null);
        var desk = free == null ? new Desk() : free;
        try {
            if (!write(values, desk)) return new byte[0];
            desk.digest.update(desk.lines.bytes(), 0, desk.lines.length());
            return desk.digest.digest();
        } finally {
            spare.set(desk);
        }
    }

    /// Room to write in. Kept for the next in line, because memory that was just used is faster than new memory.
    private static final class Desk {
        final Utf8 lines = new Utf8(16_384);
        final Utf8 text = new Utf8(2048);
        final MessageDigest digest = Digests.sha256();
    }

    private boolean write(byte[][] values, Desk desk) {
        var numbers = labelNumbers(values, desk);
        if (numbers.length < blankNodes.size()) return false;
        var labels = new byte[numbers.length][];
        var nodeOf = new int[numbers.length];
        for (var node = 0; node < numbers.length; node++) {
            labels[node] = LABELS[numbers[node]];
            nodeOf[numbers[node]] = node;
        }
        var lines = desk.lines;
        lines.truncate(0);
        if (!writeSubjects(lines, values, labels)) return false;
        for (var number : textOrder) write(blankNodes.get(nodeOf[number]).steps(), lines, values, labels);
        return true;
    }

    /// Whether each of so many slots stands in some line.
    public boolean takes(int slots) {
        var found = new TreeSet<Integer>();
        for (var subject : subjects) gather(subject.steps(), found);
        for (var blank : blankNodes) gather(blank.steps(), found);
        return found.size() == slots;
    }

    private static void gather(List<Step> steps, Set<Integer> slots) {
        for (var step : steps)
            slots.addAll(
                    switch (step) {
                        case Step.Lines(var pieces) -> pieces.slots();
                        case Step.Links links -> links.beginning().slots();
                    });
    }

    /// The number of each blank node's label; the empty array if two of them look alike.
    private int[] labelNumbers(byte[][] values, Desk desk) {
        var hashes = new byte[blankNodes.size()][];
        var sorted = new int[hashes.length];
        var text = desk.text;
        var digest = desk.digest;
        for (var node = 0; node < hashes.length; node++) {
            var blank = blankNodes.get(node);
            hashes[node] = blank.hash();
            if (blank.hash().length == 0) {
                text.truncate(0);
                blank.first().write(text, values, LABELS);
                digest.update(text.bytes(), 0, text.length());
                hashes[node] = digest.digest();
            }
            var at = node;
            for (; at > 0; at--) {
                var order = Arrays.compareUnsigned(hashes[sorted[at - 1]], hashes[node]);
                if (order == 0) return new int[0];
                if (order < 0) break;
                sorted[at] = sorted[at - 1];
            }
            sorted[at] = node;
        }
        var numbers = new int[sorted.length];
        for (var i = 0; i < sorted.length; i++) numbers[sorted[i]] = i;
        return numbers;
    }

    /// Answers false if two subjects have one name.
    private boolean writeSubjects(Utf8 lines, byte[][] values, byte[][] labels) {
        var names = new byte[subjects.size()][];
        var sorted = new int[names.length];
        for (var i = 0; i < names.length; i++) {
            var name = new Utf8(100);
            subjects.get(i).iri().write(name, values, labels);
            names[i] = Arrays.copyOf(name.bytes(), name.length());
            var at = i;
            for (; at > 0; at--) {
                var order = Arrays.compareUnsigned(names[sorted[at - 1]], names[i]);
                if (order == 0) return false;
                if (order < 0) break;
                sorted[at] = sorted[at - 1];
            }
            sorted[at] = i;
        }
        for (var subject : sorted) write(subjects.get(subject).steps(), lines, values, labels);
        return true;
    }

    private static void write(List<Step> steps, Utf8 lines, byte[][] values, byte[][] labels) {
        for (var i = 0; i < steps.size(); i++)
            switch (steps.get(i)) {
                case Step.Lines(var pieces) -> pieces.write(lines, values, labels);
                case Step.Links(var beginning, var objects) -> {
                    var sorted = new byte[objects.length][];
                    for (var j = 0; j < sorted.length; j++) sorted[j] = labels[objects[j]];
                    Arrays.sort(sorted, Arrays::compareUnsigned);
                    for (var label : sorted) {
                        beginning.write(lines, values, labels);
                        lines.add(label);
                        lines.add(" .\n");
                    }
                }
            }
    }

    private static byte[][] labels(int count) {
        var labels = new byte[count][];
        for (var i = 0; i < count; i++) labels[i] = Term.bytes("_:c14n" + i);
        return labels;
    }

    /// Sorts texts by their code points, as their UTF-8 is sorted.
    static <T> TreeMap<String, T> byText() {
        return new TreeMap<>((left, right) -> Arrays.compareUnsigned(Term.bytes(left), Term.bytes(right)));
    }
}
