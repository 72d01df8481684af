package org.assay.awarding.batches;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// The rows of a table, those first that need somebody.
///
/// @param definition path of what is awarded
/// @param validityMonths how long a credential is valid; null for ever
/// @param shown which rows: `blocked`, `ready`, `out` or `awarded`
/// @param tally how many rows there are of each
/// @param open the row whose values can be typed over, or null
/// @param hasScore whether rows have a score
/// @param causes how many rows that need somebody do so for which cause
/// @param isOpen whether rows can be mended and issued
/// @param needsSecond whether a second person has to release what is ready
/// @param hold for how long it can be taken back, at the least
/// @param older where the next page begins, or null at the end
public record RowsPage(
        String path,
        String name,
        String entry,
        String definition,
        @Nullable Integer validityMonths,
        String shown,
        String words,
        List<Row> rows,
        Map<String, Integer> tally,
        @Nullable Row open,
        boolean hasScore,
        Map<String, Integer> causes,
        boolean isOpen,
        boolean needsSecond,
        Duration hold,
        @Nullable Integer older)
        implements Page {
    private static final SequencedMap<Integer, String> HOLDS = holdsOffered();

    private static SequencedMap<Integer, String> holdsOffered() {
        var holds = new LinkedHashMap<Integer, String>();
        holds.put(10, "In 10 minutes");
        holds.put(60, "In an hour");
        holds.put(24 * 60, "In a day");
        return holds;
    }

    /// @param award path of its award, or null
    /// @param trouble why it could not be awarded, or null
    public record Row(
            int line,
            String name,
            String address,
            String earned,
            String score,
            List<Fault> faults,
            List<Value> values,
            @Nullable String award,
            @Nullable String trouble) {
        /// Whether something is wrong in a field.
        public boolean isWrong(String field) {
            return faults.stream().anyMatch(fault -> fault.field().equals(field));
        }
    }

    /// @param suggestion what is most likely meant, or null
    public record Fault(
            String field, String sentence, @Nullable String suggestion) {}

    /// One value of a row, as it can be typed over.
    public record Value(String field, String label, String text) {}

    public int ready() {
        return tally.getOrDefault("ready", 0);
    }

    /// For how long it can be taken back, by the minutes that are offered.
    public Map<String, String> holds() {
        var holds = new LinkedHashMap<String, String>();
        if (hold.isZero()) holds.put("0", "At once");
        HOLDS.forEach((minutes, words) -> {
            if (minutes > hold.toMinutes()) holds.put(String.valueOf(minutes), words);
        });
        if (!hold.isZero())
            holds.putFirst(String.valueOf(hold.toMinutes()), "In " + RulesPage.words(hold) + ", as you do it here");
        return holds;
    }

    public int blocked() {
        return tally.getOrDefault("blocked", 0);
    }

    @Override
    public String title() {
        return blocked() == 0
                ? "%,d ready".formatted(ready())
                : "%,d ready, %,d need you".formatted(ready(), blocked());
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
