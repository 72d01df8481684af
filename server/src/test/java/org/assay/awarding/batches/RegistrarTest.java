package org.assay.awarding.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.SafeTable;
import org.assay.awarding.sheets.SheetReader;
import org.assay.catalog.Offerings;
import org.assay.issuing.Credentials;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A registrar with a table full of mistakes. `-Dregistrar.rows=5000` makes it a long one; what that took stands in
/// bench/README.md.
@ServerTest
class RegistrarTest {
    private static final int ROWS = Integer.getInteger("registrar.rows", 120);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Bringing bringing;

    @Autowired
    Batches batches;

    @Autowired
    Lines lines;

    @Test
    void everyGoodRowBecomesTheCredentialThatItSaysAndEveryOtherSaysWhatToMend() {
        var room = new Classroom(beans);
        var file = new MistakenTable(ROWS, room.organization.toString().substring(0, 8) + ".example", 20260214).file();
        var entry =
                room.asMira(() -> room.bean(Offerings.class).get(room.offering)).entry();
        var batch = timed(
                "read and kept",
                () -> room.asMira(() -> bringing.bring(entry, "February sitting", SheetReader.read(file), room.mira)));
        timed(
                "checked",
                () -> room.asMira(() -> {
                    bringing.match(batch, batches.get(batch).columns(), LocalDate.of(2026, 2, 14), false);
                    return true;
                }));
        var before = room.asMira(() -> lines.tally(batch));
        var mended = timed("mended by the suggestions", () -> room.asMira(() -> mend(batch)));
        var tally = room.asMira(() -> lines.tally(batch));
        System.out.printf(
                Locale.ROOT,
                "%,d rows: %s at first; %d mended; then %s; still in the way: %s%n",
                ROWS,
                before,
                mended,
                tally,
                room.asMira(() -> lines.causes(batch)));
        assertThat(tally.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROWS);
        assertThat(tally.keySet()).isSubsetOf(Line.State.READY, Line.State.BLOCKED);
        int ready = Objects.requireNonNull(tally.get(Line.State.READY));
        var begun = System.nanoTime();
        room.asMira(() -> {
            room.bean(Releasing.class).start(batch, room.mira, Duration.ZERO);
            return true;
        });
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> room.asMira(() -> batches.get(batch)).state() == Batch.State.DONE);
        say("awarded", begun);
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> issued(room, batch) == ready);
        say("awarded and issued", begun);
        everyCredentialSaysWhatItsRowDoes(room, batch, ready);
    }

    private void everyCredentialSaysWhatItsRowDoes(Classroom room, BatchId batch, int ready) {
        var awarded = room.asMira(() -> lines.list(batch, List.of(Line.State.AWARDED), "", 0, ROWS));
        assertThat(awarded).hasSize(ready);
        for (var line : awarded) {
            var earned = Objects.requireNonNull(line.earned());
            var credential = room.asMira(() -> room.bean(Credentials.class).of(Objects.requireNonNull(line.award())))
                    .orElseThrow();
            assertThat(credential.learnerName()).isEqualTo(earned.name());
            assertThat(credential.signed().json().path("awardedDate").asString())
                    .startsWith(earned.on().toString());
            assertThat(new BigDecimal(credential
                            .signed()
                            .json()
                            .at("/credentialSubject/result/0/value")
                            .asString()))
                    .isEqualByComparingTo(Objects.requireNonNull(earned.score()).movePointRight(2));
        }
    }

    /// What a registrar does with the file of problems: takes every value that is suggested.
    private int mend(BatchId batch) {
        var table = new ArrayList<List<String>>();
        for (var line : lines.list(batch, List.of(Line.State.BLOCKED), "", 0, ROWS))
            for (var problem : line.problems())
                if (problem.suggestion() != null)
                    table.add(
                            List.of(String.valueOf(line.line()), problem.field().label(), problem.suggestion()));
        return mendEach(batch, table);
    }

    private int mendEach(BatchId batch, List<List<String>> mended) {
        var byField = new TreeMap<String, List<List<String>>>();
        mended.forEach(each ->
                byField.computeIfAbsent(each.get(1), _ -> new ArrayList<>()).add(List.of(each.get(0), each.get(2))));
        byField.forEach((field, rows) -> {
            rows.addFirst(List.of("Row", field));
            bringing.mend(batch, SheetReader.read(SafeTable.write(rows).getBytes(StandardCharsets.UTF_8)));
        });
        return mended.size();
    }

    private int issued(Classroom room, BatchId batch) {
        var awards = room.asMira(() -> lines.list(batch, List.of(Line.State.AWARDED), "", 0, ROWS)).stream()
                .map(line -> Objects.requireNonNull(line.award()))
                .toList();
        return room.asMira(() -> room.bean(Credentials.class).of(awards)).size();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var begun = System.nanoTime();
        var done = work.get();
        say(what, begun);
        return done;
    }

    private static void say(String what, long begun) {
        System.out.printf(Locale.ROOT, "%s in %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
