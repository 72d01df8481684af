package org.assay.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts what a browser draws once every reference inside a picture is followed: a few hundred elements that use each
/// other twice are more than any browser lives to see.
final class SvgReferences {
    private static final long MOST_DRAWN = 100_000;
    private static final int LONGEST_CHAIN = 100;
    private static final String ROOT = "";

    /// Elements and references below an element, by its id; those below the root by [#ROOT].
    private final Map<String, Long> elements = new HashMap<>();

    private final Map<String, List<String>> references = new HashMap<>();
    private final Map<String, Long> drawn = new HashMap<>();
    private final Set<String> under = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    /// @param id of an element that begins, or null where it has none
    void open(@Nullable String id) {
        open.push(id == null ? ROOT : id);
        for (var each : Set.copyOf(open)) elements.merge(each, 1L, Long::sum);
        if (!open.contains(ROOT)) elements.merge(ROOT, 1L, Long::sum);
    }

    /// Notes that the element which began last, and so all that hold it, refer to another.
    void add(String id) {
        for (var each : Set.copyOf(open)) of(each).add(id);
        if (!open.contains(ROOT)) of(ROOT).add(id);
    }

    void close() {
        open.pop();
    }

    /// Whether the picture refers to itself in a circle or along a chain of more than 100, or more than 100,000
    /// elements would be drawn.
    boolean areTooMany() {
        return drawn(ROOT) > MOST_DRAWN;
    }

    private List<String> of(String id) {
        return Objects.requireNonNull(references.computeIfAbsent(id, _ -> new ArrayList<>()));
    }

    private long drawn(String id) {
        var known = drawn.get(id);
        if (known != null) return known;
        if (under.size() > LONGEST_CHAIN || !under.add(id)) return MOST_DRAWN + 1;
        long sum = elements.getOrDefault(id, 0L);
        for (var other : references.getOrDefault(id, List.of())) {
            sum += drawn(other);
            if (sum > MOST_DRAWN) break;
        }
        under.remove(id);
        drawn.put(id, sum);
        return sum;
    }
}
