package org.assay.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import tools.jackson.databind.node.ObjectNode;

/// Status lists that were fetched and checked lately. Each is relied on for the time to live that it states, an
/// hour at most, and while it is in force. Safe for use by several threads.
final class StatusMemory {
    private static final Duration MAX_TTL = Duration.ofHours(1);
    private static final int MAX_BITS = 128 * 1024 * 1024;

    private final Map<Key, Known> lists = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /// What a list was checked for.
    record Key(String url, String issuer, StatusPurpose purpose, int width, StatusListFormat format) {}

    /// @param until to be asked for again after it
    record Known(StatusList bits, ObjectNode list, Instant read, Instant until) {}

    synchronized Optional<Known> find(Key key, Instant now) {
        return Optional.ofNullable(lists.get(key))
                .filter(known -> !now.isBefore(known.read()) && !now.isAfter(known.until()));
    }

    /// Keeps 16 MB of lists; those that were not asked for longest go first.
    synchronized void keep(Key key, StatusList bits, ObjectNode list, Instant now, Duration ttl) {
        var fresh = now.plus(ttl.compareTo(MAX_TTL) < 0 ? ttl : MAX_TTL);
        var end = ValidityCheck.end(list);
        var until = end.isBefore(fresh) ? end : fresh;
        var before = lists.put(key, new Known(bits, list, now, until));
        size += bits.size() - (before == null ? 0 : before.bits().size());
        var oldest = lists.entrySet().iterator();
        while (size > MAX_BITS && oldest.hasNext()) {
            size -= oldest.next().getValue().bits().size();
            oldest.remove();
        }
    }
}
