package org.assay.awarding.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.awarding.BatchId;
import org.assay.awarding.batches.Batch.State;
import org.assay.awarding.sheets.SafeTable;
import org.assay.awarding.sheets.SheetReader;
import org.assay.catalog.Offerings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ReleasingTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Bringing bringing;

    @Autowired
    Releasing releasing;

    @Autowired
    Batches batches;

    @Autowired
    Lines lines;

    @Autowired
    Rules rules;

    Classroom room;

    @BeforeEach
    void open() {
        room = new Classroom(beans);
    }

    @Test
    void whatIsHeldIsNotAwardedAndCanBeTakenBackUntilItIsReleased() {
        var batch = bring(room, 2);
        start(batch, Duration.ofHours(1));
        assertThat(state(batch)).isEqualTo(State.HELD);
        assertThatThrownBy(() -> mira(() -> bringing.leaveOut(batch, List.of(2), true)))
                .hasMessageContaining("moved on");
        mira(() -> room.bean(Running.class).run());
        assertThat(tally(batch)).isEqualTo(Map.of(Line.State.READY, 2));
        mira(() -> releasing.withdraw(batch));
        mira(() -> bringing.leaveOut(batch, List.of(2), true));
        start(batch, Duration.ofHours(1));
        mira(() -> releasing.release(batch));
        until(batch, State.DONE);
        assertThat(tally(batch)).isEqualTo(Map.of(Line.State.AWARDED, 1, Line.State.LEFT_OUT, 1));
    }

    @Test
    void aHoldEndsByItself() {
        var batch = bring(room, 1);
        start(batch, Duration.ofHours(1));
        mira(() -> new TransactionTemplate(room.bean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> room.bean(JdbcClient.class)
                        .sql("update awarding.batch set release_at = now() - interval '1 minute' where id = ?")
                        .param(batch.value())
                        .update()));
        until(batch, State.DONE);
    }

    @Test
    void aSecondPersonReleasesWhatIsAsLargeAsTheOrganizationSays() {
        mira(() -> rules.save(room.organization, new Rules.Rule(2, Duration.ZERO)));
        var small = bring(room, 1);
        start(small, Duration.ZERO);
        until(small, State.DONE);
        var large = bring(room, 2);
        start(large, Duration.ZERO);
        start(large, Duration.ZERO);
        assertThat(state(large)).isEqualTo(State.WAITING);
        assertThatThrownBy(() -> mira(() -> releasing.approve(large, room.mira)))
                .hasMessageContaining("Somebody else has to release it");
        mira(() -> releasing.approve(large, room.joris));
        until(large, State.DONE);
        assertThat(room.asMira(() -> batches.get(large)).begun().approvedBy()).isEqualTo(room.joris);
    }

    @Test
    void aTableThatWasDownloadedAndMendedIsReadIntoItsRows() {
        var batch = bring(room, 2);
        var address = "mended." + room.organization.value() + "@post.example";
        var mended = SafeTable.write(List.of(
                List.of("Row", "Full name", "Email address", "Date earned", "Score in percent", "What to mend"),
                List.of("3", "Karin Lind", address, "2026-02-14", "71", "This is no email address.")));
        mira(() -> assertThat(bringing.mend(batch, SheetReader.paste(mended.substring(1))))
                .isEqualTo(1));
        var line = room.asMira(() -> lines.get(batch, 3));
        assertThat(line.name()).isEqualTo("Karin Lind");
        assertThat(Objects.requireNonNull(line.earned()).address()).isEqualTo(address);
        var other = SafeTable.write(List.of(List.of("Row", "Full name"), List.of("9", "Nobody")));
        assertThatThrownBy(() -> mira(() -> bringing.mend(batch, SheetReader.paste(other.substring(1)))))
                .hasMessage("Line 2 names row 9, and this table has no such row.");
    }

    @Test
    void theFewRowsOfOneOrganizationDoNotWaitForTheManyOfAnother() {
        var elsewhere = new Classroom(beans);
        var large = bring(room, 150);
        var small = bring(elsewhere, 5);
        start(large, Duration.ZERO);
        elsewhere.asMira(() -> {
            releasing.start(small, elsewhere.mira, Duration.ZERO);
            return true;
        });
        until(large, State.DONE);
        await().until(() -> elsewhere.asMira(() -> batches.get(small)).state() == State.DONE);
        assertThat(lastSettled(elsewhere, small)).isBefore(lastSettled(room, large));
    }

    @Test
    void everybodyOfAnOfferingBecomesATable() {
        room.enrol();
        var sheet = room.asMira(() -> room.bean(Rosters.class).sheet(room.offering, true));
        assertThat(sheet.header()).containsExactly("Full name", "Email address", "Score in percent");
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Ines Brandt", room.ines + "@post.example", "");
    }

    private OffsetDateTime lastSettled(Classroom where, BatchId batch) {
        return where.asMira(() ->
                Objects.requireNonNull(new TransactionTemplate(where.bean(PlatformTransactionManager.class))
                        .execute(_ -> where.bean(JdbcClient.class)
                                .sql("select max(settled_at) from awarding.batch_row where batch_id = ?")
                                .param(batch.value())
                                .query(OffsetDateTime.class)
                                .single())));
    }

    private BatchId bring(Classroom where, int rows) {
        var id = BatchId.random().toString().substring(0, 8);
        var table = IntStream.range(0, rows)
                .mapToObj(i -> "Learner %d,l%d.%s@post.example,2026-02-14,80".formatted(i, i, id))
                .collect(Collectors.joining("\n", "Name,E-mail,Date,Score\n", ""));
        return where.asMira(() -> {
            var entry = where.bean(Offerings.class).get(where.offering).entry();
            var batch = bringing.bring(entry, "April sitting", SheetReader.paste(table), where.mira);
            bringing.match(batch, batches.get(batch).columns(), null, false);
            return batch;
        });
    }

    private void start(BatchId batch, Duration hold) {
        mira(() -> releasing.start(batch, room.mira, hold));
    }

    private void mira(Runnable work) {
        room.asMira(() -> {
            work.run();
            return true;
        });
    }

    private State state(BatchId batch) {
        return room.asMira(() -> batches.get(batch)).state();
    }

    private Map<Line.State, Integer> tally(BatchId batch) {
        return room.asMira(() -> lines.tally(batch));
    }

    private void until(BatchId batch, State state) {
        await().atMost(Duration.ofMinutes(3)).until(() -> state(batch) == state);
    }
}
