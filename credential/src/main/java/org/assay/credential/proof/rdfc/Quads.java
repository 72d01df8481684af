package org.assay.credential.proof.rdfc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Quads of one document as they are gathered: subjects, objects and graphs are nodes or ranges of one text, so
/// that a quad is five numbers and a predicate.
///
/// Every blank node here was made by one place of the document, so a quad with a blank node for its object stands
/// there once.
final class Quads {
    private static final int NONE = -1;

    /// Texts of nodes and literals.
    final Utf8 text;

    private int[] nodeFrom = new int[32];
    private int[] nodeTo = new int[32];
    private boolean[] isBlank = new boolean[32];
    private int nodes;
    private int blanks;

    private int[] subjects = new int[128];
    private byte[][] predicates = new byte[128][];
    private int[] objectNodes = new int[128];
    private int[] objectFrom = new int[128];
    private int[] objectTo = new int[128];
    private int[] graphs = new int[128];
    private int size;

    Quads(int expectedChars) {
        text = new Utf8(expectedChars);
    }

    /// Forgets all that was gathered, and keeps the room for it.
    void clear() {
        text.clear();
        nodes = 0;
        blanks = 0;
        size = 0;
    }

    int size() {
        return size;
    }

    int nodes() {
        return nodes;
    }

    int blanks() {
        return blanks;
    }

    /// A node whose IRI, in angle brackets, stands in the text.
    int iriNode(int from, int to) {
        return node(from, to, false);
    }

    int blankNode() {
        blanks++;
        return node(0, 0, true);
    }

    private int node(int from, int to, boolean blank) {
        if (nodes == nodeFrom.length) {
            nodeFrom = Arrays.copyOf(nodeFrom, nodes * 2);
            nodeTo = Arrays.copyOf(nodeTo, nodes * 2);
            isBlank = Arrays.copyOf(isBlank, nodes * 2);
        }
        nodeFrom[nodes] = from;
        nodeTo[nodes] = to;
        isBlank[nodes] = blank;
        return nodes++;
    }

    /// A quad whose object is a range of the text.
    void add(int subject, byte[] predicate, int from, int to, int graph) {
        var quad = next(subject, predicate, graph);
        objectNodes[quad] = NONE;
        objectFrom[quad] = from;
        objectTo[quad] = to;
    }

    /// A quad whose object is a node.
    void add(int subject, byte[] predicate, int object, int graph) {
        var quad = next(subject, predicate, graph);
        objectNodes[quad] = object;
    }

    private int next(int subject, byte[] predicate, int graph) {
        if (size == subjects.length) {
            subjects = Arrays.copyOf(subjects, size * 2);
            predicates = Arrays.copyOf(predicates, size * 2);
            objectNodes = Arrays.copyOf(objectNodes, size * 2);
            objectFrom = Arrays.copyOf(objectFrom, size * 2);
            objectTo = Arrays.copyOf(objectTo, size * 2);
            graphs = Arrays.copyOf(graphs, size * 2);
        }
        subjects[size] = subject;
        predicates[size] = predicate;
        graphs[size] = graph;
        return size++;
    }

    boolean isBlank(int node) {
        return node != NONE && isBlank[node];
    }

    int subject(int quad) {
        return subjects[quad];
    }

    /// The object's node, or -1.
    int object(int quad) {
        return objectNodes[quad];
    }

    /// The graph's node, or -1 for the default graph.
    int graph(int quad) {
        return graphs[quad];
    }

    /// The text of a node with an IRI.
    String textOfNode(int node) {
        return textOf(nodeFrom[node], nodeTo[node]);
    }

    /// The text of an object that is no blank node.
    String textOfObject(int quad) {
        return textOf(fromOfObject(quad), toOfObject(quad));
    }

    String predicate(int quad) {
        return new String(predicates[quad], StandardCharsets.UTF_8);
    }

    private String textOf(int from, int to) {
        return new String(text.bytes(), from, to - from, StandardCharsets.UTF_8);
    }

    /// Gives a blank node the label that stands in the text.
    void label(int node, int from, int to) {
        nodeFrom[node] = from;
        nodeTo[node] = to;
    }

    /// Writes the quad's line.
    void write(int quad, Utf8 into) {
        var bytes = text.bytes();
        var subject = subjects[quad];
        var graph = graphs[quad];
        var subjectBytes = nodeTo[subject] - nodeFrom[subject];
        var objectBytes = toOfObject(quad) - fromOfObject(quad);
        var graphBytes = graph == NONE ? 0 : nodeTo[graph] - nodeFrom[graph];
        into.reserve(subjectBytes + predicates[quad].length + objectBytes + graphBytes + 5);
        into.append(bytes, nodeFrom[subject], subjectBytes);
        into.append(' ');
        into.append(predicates[quad], 0, predicates[quad].length);
        into.append(bytes, fromOfObject(quad), objectBytes);
        into.append(' ');
        if (graph != NONE) {
            into.append(bytes, nodeFrom[graph], graphBytes);
            into.append(' ');
        }
        into.append('.');
        into.append('\n');
    }

    /// Sorts quads as their lines would be sorted. No part of a line is the start of another but where a space
    /// follows, and that sorts before all that may stand there, so parts can be compared one by one.
    void sort(int[] quads, int from, int to) {
        if (to - from < 2) return;
        if (to - from <= 12) {
            insert(quads, from, to);
            return;
        }
        var middle = (from + to) >>> 1;
        sort(quads, from, middle);
        sort(quads, middle, to);
        if (compare(quads[middle - 1], quads[middle]) <= 0) return;
        var left = Arrays.copyOfRange(quads, from, middle);
        for (int i = 0, right = middle, at = from; i < left.length; at++)
            quads[at] = right < to && compare(quads[right], left[i]) < 0 ? quads[right++] : left[i++];
    }

    private void insert(int[] quads, int from, int to) {
        for (var i = from + 1; i < to; i++) {
            var quad = quads[i];
            var at = i;
            while (at > from && compare(quads[at - 1], quad) > 0) {
                quads[at] = quads[at - 1];
                at--;
            }
            quads[at] = quad;
        }
    }

    /// Sorts nodes by their texts.
    void sortNodes(int[] sorted, int from, int to) {
        if (to - from < 2) return;
        var middle = (from + to) >>> 1;
        sortNodes(sorted, from, middle);
        sortNodes(sorted, middle, to);
        if (compareNodes(sorted[middle - 1], sorted[middle]) <= 0) return;
        var left = Arrays.copyOfRange(sorted, from, middle);
        for (int i = 0, right = middle, at = from; i < left.length; at++)
            sorted[at] = right < to && compareNodes(sorted[right], left[i]) < 0 ? sorted[right++] : left[i++];
    }

    int compareNodes(int left, int right) {
        return compare(text.bytes(), nodeFrom[left], nodeTo[left], nodeFrom[right], nodeTo[right]);
    }

    int compare(int left, int right) {
        var bytes = text.bytes();
        var subject = subjects[left];
        var other = subjects[right];
        if (subject != other) {
            var order = compareNodes(subject, other);
            if (order != 0) return order;
        }
        if (predicates[left] != predicates[right]) {
            var order = Arrays.compareUnsigned(predicates[left], predicates[right]);
            if (order != 0) return order;
        }
        var order = compare(bytes, fromOfObject(left), toOfObject(left), fromOfObject(right), toOfObject(right));
        return order != 0 ? order : compareGraphs(graphs[left], graphs[right]);
    }

    private int compareGraphs(int left, int right) {
        if (left == right) return 0;
        if (left == NONE || right == NONE) return left == NONE ? -1 : 1;
        return compareNodes(left, right);
    }

    private static int compare(byte[] bytes, int from, int to, int otherFrom, int otherTo) {
        return Arrays.compareUnsigned(bytes, from, to, bytes, otherFrom, otherTo);
    }

    private int fromOfObject(int quad) {
        var node = objectNodes[quad];
        return node == NONE ? objectFrom[quad] : nodeFrom[node];
    }

    private int toOfObject(int quad) {
        var node = objectNodes[quad];
        return node == NONE ? objectTo[quad] : nodeTo[node];
    }
}
