package org.assay.credential.proof.rdfc;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Canonical order and labels of quads whose blank nodes all look different at first sight, as they do in nearly
/// every credential. The reference labels the others.
///
/// @spec https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0, "Hash First Degree Quads"
final class Labelling {
    /// Below the reference's own limit, which counts more finely.
    private static final int MAX_STEPS = 15_000;
    /// Lines that only look alike are compared with each other.
    private static final int MAX_ALIKE = 8;

    private final Quads quads;
    private final MessageDigest digest;
    /// For each node, where its quads begin in `mentions`.
    private int[] starts = new int[0];
    private int[] mentions = new int[0];

    private Labelling(Quads quads) {
        this.quads = quads;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }

    /// The canonical N-Quads.
    ///
    /// @throws Declined if there are too many blank nodes
    static CanonicalDataset canonical(Quads quads) {
        if (quads.text.isOrderedTwoWays()) throw Declined.DECLINED;
        if (quads.blanks() > 0 && !new Labelling(quads).isLabelled()) return Lookalikes.canonical(quads);
        return lines(quads);
    }

    /// The quads in order, each once, under the labels that they have.
    static CanonicalDataset lines(Quads quads) {
        var order = new int[quads.size()];
        for (var i = 0; i < order.length; i++) order[i] = i;
        quads.sort(order, 0, order.length);
        var lines = new Utf8(order.length * 140 + 64);
        var previous = 0;
        for (var i = 0; i < order.length; i++) {
            // A dataset is a set: what is said twice stands there once.
            if (i > 0 && quads.compare(order[previous], order[i]) == 0) continue;
            quads.write(order[i], lines);
            previous = i;
        }
        return new CanonicalDataset(lines);
    }

    /// Whether each blank node has got its label now; false if some look alike.
    private boolean isLabelled() {
        gatherMentions();
        if (mentions.length + quads.blanks() > MAX_STEPS) throw Declined.DECLINED;
        var own = quads.text.length();
        quads.text.add("_:a_:z");
        for (var node = 0; node < quads.nodes(); node++) if (quads.isBlank(node)) quads.label(node, own + 3, own + 6);
        var hashed = new Hashed[quads.blanks()];
        var line = new Utf8(1024);
        for (int node = 0, at = 0; node < quads.nodes(); node++) {
            if (!quads.isBlank(node)) continue;
            quads.label(node, own, own + 3);
            hashed[at++] = new Hashed(node, hash(node, line));
            quads.label(node, own + 3, own + 6);
        }
        Arrays.sort(hashed);
        for (var i = 0; i < hashed.length; i++) {
            if (i > 0 && hashed[i - 1].compareTo(hashed[i]) == 0) return false;
            var from = quads.text.length();
            quads.text.add("_:c14n");
            quads.text.add(Integer.toString(i));
            quads.label(hashed[i].node(), from, quads.text.length());
        }
        return true;
    }

    private record Hashed(int node, byte[] hash) implements Comparable<Hashed> {
        @Override
        public int compareTo(Hashed other) {
            return Arrays.compareUnsigned(hash, other.hash);
        }
    }

    private void gatherMentions() {
        starts = new int[quads.nodes() + 1];
        for (var quad = 0; quad < quads.size(); quad++) {
            count(quads.subject(quad));
            count(quads.object(quad));
            count(quads.graph(quad));
        }
        for (var node = 1; node < starts.length; node++) starts[node] += starts[node - 1];
        mentions = new int[starts[starts.length - 1]];
        for (var quad = quads.size() - 1; quad >= 0; quad--) {
            put(quads.subject(quad), quad);
            put(quads.object(quad), quad);
            put(quads.graph(quad), quad);
        }
    }

    private void count(int node) {
        if (quads.isBlank(node)) starts[node]++;
    }

    private void put(int node, int quad) {
        if (quads.isBlank(node)) mentions[--starts[node]] = quad;
    }

    private byte[] hash(int node, Utf8 line) {
        var from = starts[node];
        var to = starts[node + 1];
        quads.sort(mentions, from, to);
        line.truncate(0);
        for (var i = from; i < to; i++) if (!isRepeated(from, i)) quads.write(mentions[i], line);
        digest.update(line.bytes(), 0, line.length());
        return digest.digest();
    }

    private boolean isRepeated(int from, int index) {
        var quad = mentions[index];
        for (var other = index - 1; other >= from && quads.compare(mentions[other], quad) == 0; other--) {
            if (isSame(mentions[other], quad)) return true;
            if (index - other > MAX_ALIKE && quads.object(quad) < 0) throw Declined.DECLINED;
            if (index - other > MAX_ALIKE) return false;
        }
        return false;
    }

    /// Whether two quads whose lines are equal name the same nodes.
    private boolean isSame(int quad, int other) {
        return isSameNode(quads.subject(quad), quads.subject(other))
                && isSameNode(quads.object(quad), quads.object(other))
                && isSameNode(quads.graph(quad), quads.graph(other));
    }

    private boolean isSameNode(int node, int other) {
        return node == other || !quads.isBlank(node) && !quads.isBlank(other);
    }
}
