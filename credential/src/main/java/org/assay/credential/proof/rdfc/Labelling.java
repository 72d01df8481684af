package org.assay.credential.proof.rdfc;

import java.util.Arrays;
import org.assay.credential.key.Digests;

/// Canonical order and labels of quads whose blank nodes all look different at first sight, as they do in nearly
/// every credential. The reference labels the others.
///
/// Quads are kept in groups by subject. A group is sorted once; what the labels change in it afterwards is little.
///
/// @spec https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0, "Hash First Degree Quads"
final class Labelling {
    /// Below the reference's own limit, which counts more finely.
    private static final int MAX_STEPS = 15_000;
    /// Lines that only look alike are compared with each other.
    private static final int MAX_ALIKE = 8;

    private final Quads quads;
    private final int[] order;
    /// For each node, where its group begins in `order`.
    private final int[] groups;

    private Labelling(Quads quads) {
        this.quads = quads;
        this.groups = new int[quads.nodes() + 1];
        this.order = new int[quads.size()];
        for (var quad = 0; quad < order.length; quad++) groups[quads.subject(quad)]++;
        for (var node = 1; node < groups.length; node++) groups[node] += groups[node - 1];
        for (var quad = order.length - 1; quad >= 0; quad--) order[--groups[quads.subject(quad)]] = quad;
    }

    /// The canonical N-Quads.
    ///
    /// @throws Declined if there are too many blank nodes
    static CanonicalDataset canonical(Quads quads) {
        return canonical(quads, new Utf8(quads.size() * 140 + 64));
    }

    /// The same, written into a place that is there already.
    ///
    /// @throws Declined if there are too many blank nodes
    static CanonicalDataset canonical(Quads quads, Utf8 lines) {
        if (quads.text.isOrderedTwoWays()) throw Declined.DECLINED;
        var labelling = new Labelling(quads);
        if (quads.blanks() > 0 && !labelling.isLabelled()) return Lookalikes.canonical(quads);
        return labelling.lines(lines);
    }

    /// The quads in order, each once, under the labels that they have.
    static CanonicalDataset lines(Quads quads) {
        return new Labelling(quads).lines(new Utf8(quads.size() * 140 + 64));
    }

    private CanonicalDataset lines(Utf8 lines) {
        var sorted = sortedGroups();
        lines.clear();
        var previous = -1;
        for (var quad : sorted) {
            // A dataset is a set: what is said twice stands there once.
            if (previous >= 0 && quads.compare(previous, quad) == 0) continue;
            quads.write(quad, lines);
            previous = quad;
        }
        return new CanonicalDataset(lines);
    }

    private int[] sortedGroups() {
        var nodes = new int[quads.nodes()];
        for (var i = 0; i < nodes.length; i++) nodes[i] = i;
        quads.sortNodes(nodes, 0, nodes.length);
        var sorted = new int[order.length];
        var at = 0;
        var start = 0;
        for (var i = 0; i < nodes.length; i++) {
            if (i > 0 && quads.compareNodes(nodes[i - 1], nodes[i]) != 0) {
                quads.sort(sorted, start, at);
                start = at;
            }
            var length = groups[nodes[i] + 1] - groups[nodes[i]];
            System.arraycopy(order, groups[nodes[i]], sorted, at, length);
            at += length;
        }
        quads.sort(sorted, start, at);
        return sorted;
    }

    /// Whether each blank node has got its label now; false if some look alike.
    private boolean isLabelled() {
        var mentions = Mentions.of(quads, order, groups);
        if (mentions.size() + order.length + quads.blanks() > MAX_STEPS) throw Declined.DECLINED;
        var own = quads.text.length();
        quads.text.add("_:a_:z");
        for (var node = 0; node < quads.nodes(); node++) if (quads.isBlank(node)) quads.label(node, own + 3, own + 6);
        for (var node = 0; node < quads.nodes(); node++)
            if (quads.isBlank(node)) quads.sort(order, groups[node], groups[node + 1]);
        var hashed = new Hashed[quads.blanks()];
        var line = new Utf8(2048);
        var digest = Digests.sha256();
        for (int node = 0, at = 0; node < quads.nodes(); node++) {
            if (!quads.isBlank(node)) continue;
            quads.label(node, own, own + 3);
            write(mentions.of(node), line);
            digest.update(line.bytes(), 0, line.length());
            hashed[at++] = new Hashed(node, digest.digest());
            quads.label(node, own + 3, own + 6);
        }
        return isLabelled(hashed);
    }

    private boolean isLabelled(Hashed[] hashed) {
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

    private void write(int[] mentions, Utf8 lines) {
        lines.truncate(0);
        quads.sort(mentions, 0, mentions.length);
        for (var i = 0; i < mentions.length; i++) if (!isRepeated(mentions, i)) quads.write(mentions[i], lines);
    }

    private boolean isRepeated(int[] sorted, int index) {
        var quad = sorted[index];
        // An object that is a blank node is linked from one place only.
        if (quads.isBlank(quads.object(quad))) return false;
        for (var other = index - 1; other >= 0 && quads.compare(sorted[other], quad) == 0; other--) {
            if (isSameNode(quads.subject(sorted[other]), quads.subject(quad))) return true;
            if (index - other > MAX_ALIKE) throw Declined.DECLINED;
        }
        return false;
    }

    private boolean isSameNode(int node, int other) {
        return node == other || !quads.isBlank(node) && !quads.isBlank(other);
    }
}
