package org.assay.learning.delivery;

import java.time.LocalDate;

/// When a practice question comes back: five boxes after S. Leitner, "So lernt man lernen" (1972). What was right moves
/// up one box and rests longer; what was wrong goes back to the first. Our rests are 1, 3, 7, 16 and 35 days: each
/// about
/// double the one before.
final class Leitner {
    private static final int[] DAYS = {1, 3, 7, 16, 35};

    private Leitner() {}

    /// A box, 1 to 5, and the day from which the question is asked again.
    record Place(int box, LocalDate dueOn) {}

    /// After the first answer.
    static Place first(boolean isRight, LocalDate today) {
        return place(isRight ? 2 : 1, today);
    }

    /// After an answer to a question that was due in `box`.
    static Place next(int box, boolean isRight, LocalDate today) {
        return place(isRight ? Math.min(box + 1, DAYS.length) : 1, today);
    }

    private static Place place(int box, LocalDate today) {
        return new Place(box, today.plusDays(DAYS[box - 1]));
    }
}
