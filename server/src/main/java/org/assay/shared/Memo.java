package org.assay.shared;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Keeps answers that are asked for often, take long and may be a little old.
///
/// Two who ask at once for what is not known may both find out; nobody waits for another.
public final class Memo<K, V> {
    private static final int MOST = 1000;

    private record Kept<V>(V value, long until) {}

    private final ConcurrentHashMap<K, Kept<V>> answers = new ConcurrentHashMap<>();
    private final long nanos;

    /// @param age the most that an answer may be old; zero keeps none
    public Memo(Duration age) {
        this.nanos = age.toNanos();
    }

    /// The answer to `question`, found out anew where none is kept or it is too old.
    public V get(K question, Function<K, V> finding) {
        var kept = answers.get(question);
        if (kept != null && kept.until() - System.nanoTime() > 0) return kept.value();
        var value = finding.apply(question);
        if (nanos > 0) {
            if (answers.size() >= MOST) answers.clear();
            answers.put(question, new Kept<>(value, System.nanoTime() + nanos));
        }
        return value;
    }
}
