package org.assay.awarding.batches;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.awarding.AwardId;
import org.assay.awarding.BatchId;
import org.assay.catalog.EntryVersion;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How far tables are, for other modules. Whoever calls acts for the organization.
@Service
@Transactional(readOnly = true)
public class Progress {
    private final Batches batches;
    private final Lines lines;

    Progress(Batches batches, Lines lines) {
        this.batches = batches;
        this.lines = lines;
    }

    /// @param state in lower case, such as `running`
    /// @param endedAt null while it runs, or waits for somebody
    public record Standing(
            BatchId id,
            String name,
            EntryVersion entry,
            String state,
            Tally rows,
            Instant madeAt,
            @Nullable Instant endedAt) {}

    /// How many rows there are of each kind.
    public record Tally(int all, int awarded, int ready, int blocked, int failed) {}

    /// One row as it stands.
    ///
    /// @param state in lower case, such as `left-out`
    /// @param trouble why it could not be awarded though it was ready, or null
    public record Standee(
            int number,
            String name,
            String address,
            String state,
            @Nullable AwardId award,
            List<Receiving.Fault> faults,
            @Nullable String trouble) {
        static Standee of(Line line) {
            return new Standee(
                    line.line(),
                    line.name(),
                    line.value(org.assay.awarding.sheets.Field.ADDRESS),
                    words(line.state()),
                    line.award(),
                    line.problems().stream().map(Receiving.Fault::of).toList(),
                    line.trouble());
        }
    }

    public Standing get(BatchId id) {
        var batch = batches.find(id).orElseThrow(() -> Refusal.notFound("There is no such batch."));
        var counted = lines.tally(id);
        var tally = new Tally(
                counted.values().stream().mapToInt(Integer::intValue).sum(),
                count(counted, Line.State.AWARDED),
                count(counted, Line.State.READY),
                count(counted, Line.State.BLOCKED),
                count(counted, Line.State.FAILED));
        return new Standing(
                id, batch.name(), batch.entry(), words(batch.state()), tally, batch.madeAt(), endedAt(batch));
    }

    /// Rows below `after`, from the top.
    public List<Standee> rows(BatchId id, int after, int rows) {
        return lines.after(get(id).id(), after, rows).stream().map(Standee::of).toList();
    }

    private static @Nullable Instant endedAt(Batch batch) {
        var run = batch.run();
        return run == null ? null : run.endedAt();
    }

    private static int count(Map<Line.State, Integer> counted, Line.State state) {
        return counted.getOrDefault(state, 0);
    }

    private static String words(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
