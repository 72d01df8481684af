package org.assay.learning;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far an enrolment is.
///
/// @param done lessons read to the end
/// @param total lessons there are
/// @param minutesLeft what the lessons not yet read take, in minutes
/// @param next number of the first lesson that was not read, from 1; null where all were
/// @param tasks the furthest step of each task that was begun, by the task's id
public record Progress(
        int done, int total, int minutesLeft, @Nullable Integer next, Map<String, TaskStep> tasks) {

    public Progress {
        tasks = Map.copyOf(tasks);
    }

    /// Lessons done, in whole per cent, rounded down; 0 where there are none.
    public int percent() {
        return total == 0 ? 0 : 100 * done / total;
    }
}
