package org.assay.awarding.batches;

import java.util.List;
import java.util.Map;
import org.assay.awarding.AwardId;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.Problem;
import org.assay.awarding.sheets.Reading;
import org.jspecify.annotations.Nullable;

/// One row of a batch.
///
/// @param line where it stood in the file
/// @param entered what stands in it now, mended where somebody did so
/// @param earned null unless it is ready, or was
/// @param problems what is in the way; none unless it is blocked
/// @param award null until it is awarded
/// @param trouble why it could not be awarded though it was ready, or null
record Line(
        int line,
        State state,
        Map<Field, String> entered,
        Reading.@Nullable Earned earned,
        List<Problem> problems,
        @Nullable AwardId award,
        @Nullable String trouble) {

    Line {
        entered = Map.copyOf(entered);
        problems = List.copyOf(problems);
    }

    /// How far it is.
    enum State {
        /// Not looked at yet.
        NEW,
        READY,
        /// Something has to be mended first.
        BLOCKED,
        /// Not to be awarded.
        LEFT_OUT,
        AWARDED,
        /// It was ready, and could not be awarded all the same.
        FAILED
    }

    /// The same as it stands now.
    Line read(Reading reading) {
        return switch (reading) {
            case Reading.Ready(var found) -> new Line(line, State.READY, entered, found, List.of(), null, null);
            case Reading.Blocked(var found) -> new Line(line, State.BLOCKED, entered, null, found, null, null);
        };
    }

    Line entering(Map<Field, String> values) {
        return new Line(line, state, values, earned, problems, award, trouble);
    }

    Line in(State next) {
        return new Line(line, next, entered, null, List.of(), null, null);
    }

    Line awarded(@Nullable AwardId given) {
        return new Line(line, State.AWARDED, entered, earned, List.of(), given, null);
    }

    Line failed(String why) {
        return new Line(line, State.FAILED, entered, earned, List.of(), null, why);
    }

    /// Whether it was awarded, or could not be.
    boolean isSettled() {
        return state == State.AWARDED || state == State.FAILED;
    }

    /// The problem in a field, or null.
    @Nullable
    Problem problem(Field field) {
        return problems.stream()
                .filter(each -> each.field() == field)
                .findFirst()
                .orElse(null);
    }

    String value(Field field) {
        return entered.getOrDefault(field, "");
    }

    /// The name as it was brought, put together where it came in two columns.
    String name() {
        var parts = (value(Field.GIVEN_NAME) + " " + value(Field.FAMILY_NAME)).strip();
        return entered.getOrDefault(Field.NAME, parts);
    }
}
