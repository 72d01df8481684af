package org.assay.credential.proof.rdfc;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.assay.credential.proof.rdfc.NotCanonical.Reason;
import tools.jackson.databind.JsonNode;

/// How much work the reference may do, for one document and for all that one verification looks at.
///
/// The compiled path costs little for each value and is not counted. The reference takes microseconds for each, and
/// compares each value of a property with each other one; and a credential can hold twenty more, each with eight
/// proofs.
public final class Effort {
    private static final ScopedValue<Effort> OF_ALL = ScopedValue.newInstance();
    /// Values in one document: members, elements, texts, numbers.
    private static final int MAX_VALUES = 20_000;
    /// As much as three of the largest documents.
    private static final int MAX_VALUES_OF_ALL = 3 * MAX_VALUES;
    /// Pairs of values of one property of one node that cost as much as a value.
    private static final int PAIRS = 50;

    private static final int MAX_TICKS_OF_ALL = 60_000;
    /// What a type and a context weigh, in values.
    private static final int TYPE = 10;

    private static final int CONTEXT = 100;

    private int values;
    private int ticks;

    private Effort() {}

    /// Does the work with one allowance for all of it.
    public static <T> T shared(Supplier<T> work) {
        return ScopedValue.where(OF_ALL, new Effort()).call(work::get);
    }

    /// Counts a document before the reference takes it.
    ///
    /// @throws NotCanonical if it is too large, or too much was looked at before it
    static void spend(JsonNode document) {
        var count = new Count();
        count.add(document, "");
        var cost = count.values + count.pairs() / PAIRS;
        if (cost > MAX_VALUES) throw new NotCanonical(Reason.TOO_COMPLEX, "more values than can be looked at in time");
        if (!OF_ALL.isBound()) return;
        var all = OF_ALL.get();
        all.values += (int) cost;
        if (all.values > MAX_VALUES_OF_ALL) throw spent();
    }

    /// Counts a step of canonicalization.
    ///
    /// @throws NotCanonical if too many were made before it
    static void tick() {
        if (OF_ALL.isBound() && ++OF_ALL.get().ticks > MAX_TICKS_OF_ALL) throw spent();
    }

    private static NotCanonical spent() {
        return new NotCanonical(Reason.WORK_SPENT, "not looked at after what else stands in the document");
    }

    private static final class Count {
        private final Map<String, Integer> places = new HashMap<>();
        private int values;

        /// Nodes of one name are one node, wherever they stand.
        void add(JsonNode node, String place) {
            values++;
            if (values > MAX_VALUES) return;
            var name = node.path("id").asString(node.path("@id").asString(""));
            var here = name.isEmpty() ? Integer.toString(values) : name;
            for (var member : node.properties()) {
                values += extra(member.getKey(), member.getValue());
                add(member.getValue(), here + " " + member.getKey());
            }
            if (node.isArray()) for (var element : node) add(element, place);
            else places.merge(place, 1, Integer::sum);
        }

        /// A context is read for every node that names it, and for every type that has one of its own.
        private static int extra(String name, JsonNode value) {
            return switch (name) {
                case "type", "@type" -> TYPE * Math.max(1, value.size());
                case "@context" -> CONTEXT * Math.max(1, value.size());
                default -> 0;
            };
        }

        long pairs() {
            return places.values().stream()
                    .mapToLong(count -> (long) count * count / 2)
                    .sum();
        }
    }
}
