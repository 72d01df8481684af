package org.assay.learning.live;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.learning.live.LiveSession.Span;

/// The same time of day, once or every week: "6 Tuesdays at 18:00". What the clock on the wall shows stays the same
/// when it is put forward or back, so the instants between may be 167 or 169 hours apart.
///
/// @param first on the calendar and clock of `zone`
/// @param duration of each
/// @param times how many, 1 to [#MOST]
/// @param weeks from one to the next, 1 to 8
public record Recurrence(LocalDateTime first, ZoneId zone, Duration duration, int times, int weeks) {
    public static final int MOST = 60;

    /// The times, in order. Each lasts as long as the others; a start that the clock shows twice is the first of them.
    public List<Span> spans() {
        return starts().stream().map(this::span).toList();
    }

    /// Starts that no clock will show, because it is put forward just then.
    public List<LocalDateTime> missing() {
        return starts().stream()
                .filter(start -> zone.getRules().getValidOffsets(start).isEmpty())
                .toList();
    }

    private List<LocalDateTime> starts() {
        return IntStream.range(0, times)
                .mapToObj(number -> first.plusWeeks((long) number * weeks))
                .toList();
    }

    private Span span(LocalDateTime start) {
        var instant = start.atZone(zone).toInstant();
        return new Span(instant, instant.plus(duration), zone);
    }
}
