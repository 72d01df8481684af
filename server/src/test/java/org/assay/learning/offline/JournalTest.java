package org.assay.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.learning.EnrolmentId;
import org.assay.learning.course.UnitId;
import org.assay.learning.offline.Entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final EnrolmentId ENROLMENT = new EnrolmentId(new UUID(0, 7));
    private static final DeviceId PHONE = new DeviceId(new UUID(1, 1));
    private static final DeviceId LAPTOP = new DeviceId(new UUID(2, 2));

    @Test
    void hashesWhatTheScriptHashes() {
        var entry = new Entry(1, 1_772_452_800_000L, Kind.READ, new UnitId(new UUID(0, 1)), "", "");
        assertThat(entry.sealed(Entry.NONE, ENROLMENT, PHONE))
                .isEqualTo("08d1dd7372c30ac93997087f8aaf751502fb08aa5ff3b1d9117736e15e01728c");
    }

    @Test
    void takesEntriesInAnyOrderAndOnce() {
        var sent = new ArrayList<>(written(PHONE, 5));
        Collections.reverse(sent);
        assertThat(nothingYet().read(sent).fresh()).isEqualTo(written(PHONE, 5));
        var again = knowing(written(PHONE, 3)).read(sent);
        assertThat(again.known()).isEqualTo(written(PHONE, 3));
        assertThat(again.fresh()).isEqualTo(written(PHONE, 5).subList(3, 5));
        assertThat(again.brokenAt()).isNull();
    }

    @Test
    void putsAsideWhatStandsBehindAMissingEntry() {
        var sent = new ArrayList<>(written(PHONE, 5));
        sent.remove(2);
        var reading = nothingYet().read(sent);
        assertThat(reading.fresh()).isEqualTo(written(PHONE, 2));
        assertThat(reading.aside()).isEqualTo(written(PHONE, 5).subList(3, 5));
        assertThat(reading.brokenAt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void putsAsideAChangedEntryAndAllBehindIt(int changed) {
        var sent = new ArrayList<>(written(PHONE, 5));
        var old = sent.get(changed - 1);
        var other = List.of(
                new Entry(changed, old.at() - 1, old.kind(), old.unit(), old.payload(), old.hash()),
                new Entry(changed, old.at(), Kind.PRACTICE, old.unit(), old.payload(), old.hash()),
                new Entry(changed, old.at(), old.kind(), new UnitId(new UUID(9, 9)), old.payload(), old.hash()),
                new Entry(changed, old.at(), old.kind(), old.unit(), old.payload() + " ", old.hash()),
                new Entry(changed, old.at(), old.kind(), old.unit(), old.payload(), Entry.NONE));
        for (var entry : other) {
            sent.set(changed - 1, entry);
            var reading = nothingYet().read(sent);
            assertThat(reading.fresh()).isEqualTo(written(PHONE, changed - 1));
            assertThat(reading.aside()).hasSize(6 - changed);
            assertThat(reading.brokenAt()).isEqualTo(changed);
        }
    }

    @Test
    void putsAsideAHistoryThatWasWrittenAnewWithFittingHashes() {
        var reading = knowing(written(PHONE, 3)).read(written(PHONE, 5, 40));
        assertThat(reading.fresh()).isEmpty();
        assertThat(reading.aside()).hasSize(5);
    }

    @Test
    void aJournalFitsNoOtherDeviceAndNoOtherCourse() {
        assertThat(nothingYet().read(written(LAPTOP, 2)).fresh()).isEmpty();
        var elsewhere = new Journal(new EnrolmentId(new UUID(0, 8)), PHONE, Map.of());
        assertThat(elsewhere.read(written(PHONE, 2)).fresh()).isEmpty();
    }

    /// Batches that overlap, repeat and come shuffled, each from where the server asks or before.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void anyRepetitionComesToTheSame(long seed) {
        var random = new Random(seed);
        var all = written(PHONE, 30);
        var accepted = new ArrayList<Entry>();
        while (accepted.size() < all.size()) {
            var journal = knowing(accepted);
            var from = random.nextInt(journal.next());
            var batch = new ArrayList<>(all.subList(from, from + 1 + random.nextInt(all.size() - from)));
            batch.addAll(batch.subList(0, random.nextInt(batch.size())));
            Collections.shuffle(batch, random);
            var reading = journal.read(batch);
            assertThat(reading.aside()).isEmpty();
            accepted.addAll(reading.fresh());
        }
        assertThat(accepted).isEqualTo(all);
    }

    private static Journal nothingYet() {
        return knowing(List.of());
    }

    private static Journal knowing(List<Entry> entries) {
        return new Journal(
                ENROLMENT,
                PHONE,
                entries.stream().collect(Collectors.toMap(Entry::sequence, Entry::hash, (a, _) -> a, TreeMap::new)));
    }

    private static List<Entry> written(DeviceId device, int number) {
        return written(device, number, 0);
    }

    private static List<Entry> written(DeviceId device, int number, long later) {
        var unit = new UnitId(new UUID(0, 1));
        var drafts = IntStream.rangeClosed(1, number)
                .mapToObj(at -> new Entry(at, 1_772_452_800_000L + later + at, Kind.READ, unit, "", ""))
                .toList();
        return chained(ENROLMENT, device, Entry.NONE, drafts);
    }

    /// The same entries with the hashes that an honest device gives them.
    static List<Entry> chained(EnrolmentId enrolment, DeviceId device, String head, List<Entry> entries) {
        var chain = new ArrayList<Entry>();
        var previous = head;
        for (var one : entries) {
            previous = one.sealed(previous, enrolment, device);
            chain.add(new Entry(one.sequence(), one.at(), one.kind(), one.unit(), one.payload(), previous));
        }
        return List.copyOf(chain);
    }
}
