package org.assay.credential.proof.rdfc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.credential.key.Digests;
import org.assay.credential.proof.rdfc.QuadTemplate.BlankNode;
import org.assay.credential.proof.rdfc.QuadTemplate.Step;
import org.assay.credential.proof.rdfc.QuadTemplate.Subject;

/// Makes a template of quads. Declines what would make lines change places: a slot beside other values of one
/// property, or named graphs.
final class TemplateCompiling {
    private final Quads quads;
    private final List<String> tokens;
    /// Blank nodes by their number among the nodes, and in the order of that; the template counts them from 0.
    private final Map<Integer, Integer> blanks = new LinkedHashMap<>();
    private final Map<String, List<Integer>> named = QuadTemplate.byText();
    private final Map<Integer, List<Integer>> unnamed = new TreeMap<>();

    TemplateCompiling(Quads quads, List<String> tokens) {
        if (quads.text.isOrderedTwoWays()) throw Declined.DECLINED;
        this.quads = quads;
        this.tokens = tokens;
        for (var node = 0; node < quads.nodes(); node++)
            if (quads.isBlank(node)) {
                blanks.put(node, blanks.size());
                unnamed.put(node, new ArrayList<>());
            }
        for (var quad = 0; quad < quads.size(); quad++) {
            if (quads.graph(quad) >= 0) throw Declined.DECLINED;
            var subject = quads.subject(quad);
            var group = quads.isBlank(subject)
                    ? unnamed.get(subject)
                    : named.computeIfAbsent(quads.textOfNode(subject), _ -> new ArrayList<>());
            if (group != null) group.add(quad);
        }
    }

    List<Subject> subjects() {
        var subjects = new ArrayList<Subject>();
        named.forEach((iri, group) ->
                subjects.add(new Subject(new Pieces.Builder(tokens).text(iri).build(), steps(group))));
        return subjects;
    }

    List<BlankNode> blankNodes() {
        var nodes = new ArrayList<BlankNode>();
        unnamed.forEach((node, group) -> {
            var first = first(node, group);
            nodes.add(new BlankNode(first, first.hasSlots() ? new byte[0] : hash(first), steps(group)));
        });
        return nodes;
    }

    private static byte[] hash(Pieces first) {
        var text = new Utf8(1024);
        first.write(text, new byte[0][], new byte[0][]);
        var digest = Digests.sha256();
        digest.update(text.bytes(), 0, text.length());
        return digest.digest();
    }

    /// What follows the subject in lines of one predicate.
    ///
    /// @param texts objects with their texts, sorted, each once
    /// @param links objects that are blank nodes
    private record Objects(TreeMap<String, Boolean> texts, List<Integer> links) {
        Objects() {
            this(QuadTemplate.byText(), new ArrayList<>());
        }
    }

    private Map<String, Objects> byPredicate(List<Integer> group) {
        var sorted = QuadTemplate.<Objects>byText();
        for (var quad : group) {
            var objects = sorted.computeIfAbsent(quads.predicate(quad), _ -> new Objects());
            if (quads.isBlank(quads.object(quad))) objects.links().add(blank(quads.object(quad)));
            else objects.texts().put(quads.textOfObject(quad), true);
        }
        for (var objects : sorted.values())
            if (objects.texts().size() > 1 && objects.texts().keySet().stream().anyMatch(this::hasToken))
                throw Declined.DECLINED;
        return sorted;
    }

    private boolean hasToken(String text) {
        return tokens.stream().anyMatch(text::contains);
    }

    private int blank(int node) {
        return blanks.getOrDefault(node, -1);
    }

    private List<Step> steps(List<Integer> group) {
        var steps = new ArrayList<Step>();
        if (group.isEmpty()) return steps;
        var lines = new Pieces.Builder(tokens);
        for (var entry : byPredicate(group).entrySet()) {
            var objects = entry.getValue();
            for (var text : objects.texts().keySet())
                begin(lines, group, entry.getKey()).text(text).text(" .\n");
            if (objects.links().size() == 1)
                begin(lines, group, entry.getKey())
                        .label(objects.links().getFirst())
                        .text(" .\n");
            if (objects.links().size() < 2) continue;
            steps.add(new Step.Lines(lines.build()));
            var beginning = begin(new Pieces.Builder(tokens), group, entry.getKey());
            steps.add(new Step.Links(
                    beginning.build(),
                    objects.links().stream().mapToInt(Integer::intValue).toArray()));
            lines = new Pieces.Builder(tokens);
        }
        steps.add(new Step.Lines(lines.build()));
        return steps;
    }

    private Pieces.Builder begin(Pieces.Builder line, List<Integer> group, String predicate) {
        var subject = quads.subject(group.getFirst());
        if (quads.isBlank(subject)) line.label(blank(subject));
        else line.text(quads.textOfNode(subject));
        return line.text(" ").text(predicate);
    }

    /// The lines that name a blank node, with `_:a` for it and `_:z` for all others. Those of its own are sorted
    /// whatever stands in the slots; a line that leads to it comes before them if its subject has an IRI.
    private Pieces first(int node, List<Integer> group) {
        var text = new Pieces.Builder(tokens);
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (var quad = 0; quad < quads.size(); quad++) {
            if (quads.object(quad) != node) continue;
            var subject = quads.subject(quad);
            if (quads.isBlank(subject)) after.add("_:z " + quads.predicate(quad) + "_:a .\n");
            else before.add(quads.textOfNode(subject) + " " + quads.predicate(quad) + "_:a .\n");
        }
        if (before.size() + after.size() > 1) throw Declined.DECLINED;
        before.forEach(text::text);
        byPredicate(group).forEach((predicate, objects) -> {
            for (var object : objects.texts().keySet()) text.text("_:a " + predicate + object + " .\n");
            for (var i = 0; i < objects.links().size(); i++) text.text("_:a " + predicate + "_:z .\n");
        });
        after.forEach(text::text);
        return text.build();
    }
}
