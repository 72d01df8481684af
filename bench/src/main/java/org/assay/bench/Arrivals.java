package org.assay.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Visitors who arrive at a steady rate, whether or not those before them have been served: an open loop.
///
/// @param rate arrivals per second, above zero
/// @param during how long they keep arriving
record Arrivals(int rate, Duration during) {

    /// A request to make: its kind, for the table, and the deed, which answers whether it went well.
    record Arrival(String kind, java.util.concurrent.Callable<Boolean> deed) {}

    private record Answer(String kind, long nanos, boolean isGood) {}

    /// Makes the arrivals, in the order of the list and round again, and waits for the last answer.
    Map<String, Latencies> serve(List<Arrival> round) {
        var answers = new ConcurrentLinkedQueue<Answer>();
        var total = rate * during.toSeconds();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = System.nanoTime();
            for (var number = 0L; number < total; number++) {
                var due = start + number * 1_000_000_000L / rate;
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                var arrival = round.get((int) (number % round.size()));
                visitors.submit(() -> answers.add(answer(arrival, due)));
            }
        }
        return byKind(answers);
    }

    private static Answer answer(Arrival arrival, long due) {
        boolean isGood;
        try {
            isGood = arrival.deed().call();
        } catch (Exception e) {
            isGood = false;
        }
        return new Answer(arrival.kind(), System.nanoTime() - due, isGood);
    }

    private static Map<String, Latencies> byKind(Iterable<Answer> answers) {
        var nanos = new TreeMap<String, java.util.stream.LongStream.Builder>();
        var failures = new TreeMap<String, Long>();
        for (var answer : answers) {
            for (var kind : List.of(answer.kind(), "all")) {
                nanos.computeIfAbsent(kind, _ -> java.util.stream.LongStream.builder())
                        .add(answer.nanos());
                failures.merge(kind, answer.isGood() ? 0L : 1L, Long::sum);
            }
        }
        var latencies = new TreeMap<String, Latencies>();
        nanos.forEach((kind, all) ->
                latencies.put(kind, new Latencies(all.build().toArray(), failures.getOrDefault(kind, 0L))));
        return latencies;
    }
}
