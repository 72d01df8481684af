package org.assay.learning.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Course versions that were read lately; they never change. Whoever asks has been let through to the version's row.
/// Safe for use by several threads.
final class Frozen {
    private static final int MOST = 200;
    private final Map<Key, CourseVersion> versions = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CourseVersion> eldest) {
            return size() > MOST;
        }
    };

    private record Key(CourseId course, int number) {}

    CourseVersion get(CourseId course, int number, Supplier<CourseVersion> read) {
        var key = new Key(course, number);
        synchronized (versions) {
            var known = versions.get(key);
            if (known != null) return known;
        }
        var version = read.get();
        synchronized (versions) {
            versions.put(key, version);
        }
        return version;
    }
}
