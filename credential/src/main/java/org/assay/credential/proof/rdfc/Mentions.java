package org.assay.credential.proof.rdfc;

import java.util.Arrays;

/// Which quads name a blank node: as their subject, which is its group, as their object, or as their graph.
final class Mentions {
    private final int[] order;
    private final int[] groups;
    private final int[] elsewhere;
    /// For each node, where its part of `elsewhere` begins.
    private final int[] starts;

    private Mentions(int[] order, int[] groups, int[] elsewhere, int[] starts) {
        this.order = order;
        this.groups = groups;
        this.elsewhere = elsewhere;
        this.starts = starts;
    }

    static Mentions of(Quads quads, int[] order, int[] groups) {
        var starts = new int[quads.nodes() + 1];
        for (var quad = 0; quad < quads.size(); quad++) {
            if (quads.isBlank(quads.object(quad))) starts[quads.object(quad)]++;
            if (quads.isBlank(quads.graph(quad))) starts[quads.graph(quad)]++;
        }
        for (var node = 1; node < starts.length; node++) starts[node] += starts[node - 1];
        var elsewhere = new int[starts[starts.length - 1]];
        for (var quad = quads.size() - 1; quad >= 0; quad--) {
            if (quads.isBlank(quads.object(quad))) elsewhere[--starts[quads.object(quad)]] = quad;
            if (quads.isBlank(quads.graph(quad))) elsewhere[--starts[quads.graph(quad)]] = quad;
        }
        return new Mentions(order, groups, elsewhere, starts);
    }

    /// How many there are beside those of the groups.
    int size() {
        return elsewhere.length;
    }

    /// Nearly in order: those of other subjects, then the sorted group.
    int[] of(int node) {
        var others = starts[node + 1] - starts[node];
        var length = groups[node + 1] - groups[node];
        var all = Arrays.copyOfRange(elsewhere, starts[node], starts[node] + others + length);
        System.arraycopy(order, groups[node], all, others, length);
        return all;
    }
}
