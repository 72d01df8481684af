package org.assay.bench.speed;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/// Runs operations in turns, round by round, and measures the processor time of this thread, so that neighbours on
/// the machine slow all of them alike. What is told are ratios within a round.
final class Interleaved {
    private static final com.sun.management.ThreadMXBean THREAD =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, Supplier<?>> operations = new LinkedHashMap<>();
    private final Map<String, IntToDoubleFunction> elsewhere = new LinkedHashMap<>();
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final Map<String, Long> allocated = new LinkedHashMap<>();
    private int sink;

    Interleaved add(String name, Supplier<?> operation) {
        operations.put(name, operation);
        rates.put(name, new ArrayList<>());
        return this;
    }

    /// An operation that another process runs for so many milliseconds, and tells its rate.
    Interleaved addElsewhere(String name, IntToDoubleFunction rateOver) {
        elsewhere.put(name, rateOver);
        rates.put(name, new ArrayList<>());
        return this;
    }

    /// @param millis of processor time for one operation in one round
    void run(int warmUpRounds, int rounds, int millis) {
        for (var round = -warmUpRounds; round < rounds; round++) {
            for (var operation : operations.entrySet()) {
                var rate = rate(operation.getValue(), millis);
                if (round >= 0) ratesOf(operation.getKey()).add(rate);
            }
            for (var operation : elsewhere.entrySet()) {
                var rate = operation.getValue().applyAsDouble(millis * 10);
                if (round >= 0) ratesOf(operation.getKey()).add(rate);
            }
        }
        operations.forEach((name, operation) -> allocated.put(name, allocation(operation)));
    }

    List<String> names() {
        return List.copyOf(operations.keySet());
    }

    /// Operations in a second of processor time.
    double median(String name) {
        return median(ratesOf(name));
    }

    /// Median, least and greatest of the ratio within a round.
    double[] ratio(String name, String other) {
        var ratios = new ArrayList<Double>();
        var own = ratesOf(name);
        for (var i = 0; i < own.size(); i++)
            ratios.add(own.get(i) / ratesOf(other).get(i));
        ratios.sort(null);
        return new double[] {median(ratios), ratios.getFirst(), ratios.getLast()};
    }

    /// Bytes that one operation allocates.
    long allocatedBytes(String name) {
        return allocated.getOrDefault(name, 0L);
    }

    /// Read so that no operation can be left out as useless.
    int sink() {
        return sink;
    }

    private List<Double> ratesOf(String name) {
        return rates.computeIfAbsent(name, _ -> new ArrayList<>());
    }

    private double rate(Supplier<?> operation, int millis) {
        var nanos = millis * 1_000_000L;
        var start = THREAD.getCurrentThreadCpuTime();
        var count = 0L;
        var spent = 0L;
        while (spent < nanos) {
            for (var i = 0; i < 8; i++) sink += operation.get().hashCode();
            count += 8;
            spent = THREAD.getCurrentThreadCpuTime() - start;
        }
        return count * 1e9 / spent;
    }

    private long allocation(Supplier<?> operation) {
        var times = 200;
        var before = THREAD.getCurrentThreadAllocatedBytes();
        for (var i = 0; i < times; i++) sink += System.identityHashCode(operation.get());
        return (THREAD.getCurrentThreadAllocatedBytes() - before) / times;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
