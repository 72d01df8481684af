package org.assay.awarding.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.awarding.AwardId;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.Problem;
import org.assay.awarding.sheets.SheetReader;
import org.assay.catalog.Offerings;
import org.assay.identity.People;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.wallet.Claiming;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class BatchTest {
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

    Classroom room;

    @BeforeEach
    void open() {
        room = new Classroom(beans);
    }

    @Test
    void everyRowThatIsReadyBecomesACredentialAlsoForPeopleWithoutAnAccount() {
        var karin = unique("karin");
        var batch = bring("Name,E-mail,Date,Score,Statement\n"
                + "Karin Lind,%s,2026-02-14,88,With distinction.\n".formatted(karin)
                + "Ines Brandt,%s@post.example,2026-02-14,74,\n".formatted(room.ines)
                + "Leila Haddad,%s,2026-02-14,61,\n".formatted(unique("leila")));
        assertThat(states(batch)).isEqualTo(Map.of(Line.State.READY, 2, Line.State.BLOCKED, 1));
        start(batch);
        until(batch, Batch.State.DONE);
        var issued = await().until(() -> issued(batch), found -> found.size() == 2);
        assertThat(issued).extracting(IssuedCredential::learnerName).containsExactly("Karin Lind", "Ines Brandt");
        var credential = issued.getFirst().signed().json();
        assertThat(credential.path("awardedDate").asString()).isEqualTo("2026-02-14T00:00:00Z");
        assertThat(credential.at("/credentialSubject/result/0/value").asString())
                .isEqualTo("88");
        assertThat(credential.at("/evidence/0/narrative").asString()).isEqualTo("With distinction.");
        var person = room.asMira(() -> room.bean(People.class).at(karin)).orElseThrow();
        await().until(
                        () -> room.as(
                                org.assay.identity.Acting.person(person),
                                () -> room.bean(Claiming.class).waiting(person)),
                        claims -> claims.size() == 1);
        assertThat(states(batch)).isEqualTo(Map.of(Line.State.AWARDED, 2, Line.State.BLOCKED, 1));
    }

    @Test
    void aRowIsMendedInPlaceOrLeftOutAndTheRestGoesOnLater() {
        var batch = bring("Name,E-mail,Date,Score\n"
                + "Karin Lind,%s,2062-02-14,88\n".formatted(unique("karin"))
                + "Wim de Clerq,\"%s\",2026-02-14,91\n".formatted(unique("wim").replace('@', ','))
                + "Nobody,,2026-02-14,91\n");
        var problem = row(batch, 2).problems().getFirst();
        assertThat(problem.code()).isEqualTo(Problem.Code.DATE_TO_COME);
        room.asMira(() -> {
            bringing.mend(batch, 2, Map.of(problem.field(), String.valueOf(problem.suggestion())));
            bringing.leaveOut(batch, List.of(4), true);
            return true;
        });
        assertThat(states(batch)).isEqualTo(Map.of(Line.State.READY, 1, Line.State.BLOCKED, 1, Line.State.LEFT_OUT, 1));
        start(batch);
        until(batch, Batch.State.DONE);
        room.asMira(() -> {
            bringing.mend(batch, 3, Map.of(Field.ADDRESS, unique("wim")));
            bringing.leaveOut(batch, List.of(4), false);
            return true;
        });
        assertThat(states(batch)).isEqualTo(Map.of(Line.State.AWARDED, 1, Line.State.READY, 1, Line.State.BLOCKED, 1));
        start(batch);
        until(batch, Batch.State.DONE);
        assertThat(states(batch)).isEqualTo(Map.of(Line.State.AWARDED, 2, Line.State.BLOCKED, 1));
    }

    @Test
    void nobodyIsAwardedTwiceByAnotherTableOrTwoNodesAtOnce() throws Exception {
        var rows = IntStream.range(0, 12)
                .mapToObj(i -> "Learner %d,%s,2026-02-14,80".formatted(i, unique("l" + i)))
                .collect(Collectors.joining("\n"));
        var first = bring("Name,E-mail,Date,Score\n" + rows);
        var second = bring("Name,E-mail,Date,Score\n" + rows);
        start(first);
        start(second);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var running = room.bean(Running.class);
            Callable<Boolean> node = () -> room.asMira(() -> {
                for (var i = 0; i < 30; i++) running.awardSome(room.organization);
                return true;
            });
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) done.get();
        }
        until(first, Batch.State.DONE);
        until(second, Batch.State.DONE);
        var awarded = new ArrayList<>(awards(first));
        awarded.addAll(awards(second));
        assertThat(awarded).hasSize(12).doesNotHaveDuplicates();
        var failed = failed(first);
        failed.addAll(failed(second));
        assertThat(failed)
                .hasSize(12)
                .allSatisfy(line -> assertThat(line.trouble()).contains("holds the credential already"));
        var third = bring("Name,E-mail,Date,Score\n" + rows);
        assertThat(row(third, 2).problems()).extracting(Problem::code).containsExactly(Problem.Code.ALREADY_HELD);
    }

    @Test
    void nobodyAwardsThemselves() {
        var batch = bring(
                "Name,E-mail,Date,Score\nMira Halvorsen,%s@aldermere.example,2026-02-14,88\n".formatted(room.mira));
        start(batch);
        until(batch, Batch.State.DONE);
        assertThat(row(batch, 2).trouble()).isEqualTo("This row is your own. Somebody else has to award it.");
        assertThat(awards(batch)).isEmpty();
    }

    @Test
    void whatIsCancelledAwardsNoMoreAndWhatWasAwardedCannotBeForgotten() {
        var batch = bring("Name,E-mail,Date,Score\nKarin Lind,%s,2026-02-14,88\n".formatted(unique("karin")));
        assertThatThrownBy(() -> room.asMira(() -> {
                    releasing.pause(batch);
                    return true;
                }))
                .hasMessageContaining("moved on");
        start(batch);
        until(batch, Batch.State.DONE);
        assertThatThrownBy(() -> room.asMira(() -> {
                    bringing.discard(batch);
                    return true;
                }))
                .hasMessageContaining("so the table stays");
        var other = bring("Name,E-mail,Date,Score\nNo One,%s,2026-02-14,88\n".formatted(unique("one")));
        room.asMira(() -> {
            bringing.discard(other);
            return true;
        });
        assertThat(room.asMira(() -> batches.find(other))).isEmpty();
    }

    @Test
    void remembersHowColumnsWereMatchedAndForgetsWhatWasLeftOut() {
        var batch = match(brought(
                "Wer,Wo,Wann,Wieviel,Bemerkung\nKarin Lind,%s,2026-02-14,88,private\n".formatted(unique("karin"))));
        assertThat(row(batch, 2).entered().values()).doesNotContain("private");
        assertThat(room.asMira(() -> lines.brought(batch))).isEmpty();
        var next = brought(
                "wer,wo,wann,wieviel,bemerkung\nKarin Lind,%s,2026-02-14,88,private\n".formatted(unique("karin")));
        assertThat(room.asMira(() -> batches.get(next)).columns().fields())
                .isEqualTo(java.util.Arrays.asList(Field.NAME, Field.ADDRESS, Field.EARNED, Field.SCORE, null));
    }

    private BatchId brought(String table) {
        var entry =
                room.asMira(() -> room.bean(Offerings.class).get(room.offering)).entry();
        return room.asMira(() -> bringing.bring(entry, "April sitting", SheetReader.paste(table), room.mira));
    }

    private BatchId bring(String table) {
        var batch = brought(table);
        return room.asMira(() -> {
            bringing.match(batch, batches.get(batch).columns(), null, false);
            return batch;
        });
    }

    private BatchId match(BatchId batch) {
        var fields = java.util.Arrays.asList(Field.NAME, Field.ADDRESS, Field.EARNED, Field.SCORE, null);
        return room.asMira(() -> {
            bringing.match(
                    batch,
                    new org.assay.awarding.sheets.Columns(fields, org.assay.awarding.sheets.DateOrder.ISO),
                    LocalDate.of(2026, 2, 14),
                    true);
            return batch;
        });
    }

    private void start(BatchId batch) {
        room.asMira(() -> {
            releasing.start(batch, room.mira, Duration.ZERO);
            return true;
        });
    }

    private void until(BatchId batch, Batch.State state) {
        await().until(() -> room.asMira(() -> batches.get(batch)).state() == state);
    }

    private Line row(BatchId batch, int line) {
        return room.asMira(() -> lines.get(batch, line));
    }

    private Map<Line.State, Integer> states(BatchId batch) {
        return room.asMira(() -> lines.tally(batch));
    }

    private List<AwardId> awards(BatchId batch) {
        return room.asMira(() -> lines.list(batch)).stream()
                .map(Line::award)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<Line> failed(BatchId batch) {
        return new ArrayList<>(room.asMira(() -> lines.list(batch, List.of(Line.State.FAILED), "", 0, 100)));
    }

    private List<IssuedCredential> issued(BatchId batch) {
        return awards(batch).stream()
                .flatMap(award -> room.asMira(() -> room.bean(Credentials.class).of(award)).stream())
                .toList();
    }

    private String unique(String name) {
        return name + "." + room.organization.value().toString().substring(0, 8) + "@post.example";
    }
}
