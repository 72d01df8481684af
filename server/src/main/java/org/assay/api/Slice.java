package org.assay.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some of many.
///
/// @param next what to send as `cursor` for those that follow; null where there are none
record Slice<T>(List<T> items, @Nullable String next) {

    /// The first `limit` of what was found, which is one more where there are more.
    static <R, T> Slice<T> of(List<R> found, int limit, Function<R, T> view, Function<R, Cursor> place) {
        var items = found.stream().limit(limit).map(view).toList();
        var next = found.size() > limit ? place.apply(found.get(limit - 1)).text() : null;
        return new Slice<>(items, next);
    }
}
