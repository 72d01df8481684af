package org.assay.awarding.batches;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assay.awarding.AwardId;
import org.assay.awarding.BatchId;
import org.assay.awarding.Statement;
import org.assay.awarding.Stating;
import org.assay.awarding.sheets.Columns;
import org.assay.awarding.sheets.DateOrder;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.Problem;
import org.assay.awarding.sheets.Reading;
import org.assay.awarding.sheets.Sheet;
import org.assay.catalog.EntryVersion;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes rows that a program sends: one to be awarded at once, or many as a table. They are read as rows of a table
/// are,
/// so one and many come to the same. Whoever calls acts for the organization.
@Service
@Transactional
public class Receiving {
    private final Bringing bringing;
    private final Releasing releasing;
    private final Rules rules;
    private final Checking checking;
    private final Batches batches;
    private final Lines lines;
    private final Stating stating;
    private final People people;
    private final Clock clock;

    // More than five: it brings, checks and awards.
    Receiving(
            Bringing bringing,
            Releasing releasing,
            Rules rules,
            Checking checking,
            Batches batches,
            Lines lines,
            Stating stating,
            People people,
            Clock clock) {
        this.bringing = bringing;
        this.releasing = releasing;
        this.rules = rules;
        this.checking = checking;
        this.batches = batches;
        this.lines = lines;
        this.stating = stating;
        this.people = people;
        this.clock = clock;
    }

    /// What is known of one person, each as text and null where it is not said.
    ///
    /// @param earnedOn as `2026-03-02`; null for today
    /// @param score in percent
    public record Row(
            @Nullable String name,
            @Nullable String address,
            @Nullable String earnedOn,
            @Nullable BigDecimal score,
            @Nullable String narrative,
            @Nullable String evidence,
            @Nullable String language,
            @Nullable String reason) {
        private static final int MOST_DIGITS = 8;

        Map<Field, String> values() {
            var values = new EnumMap<Field, String>(Field.class);
            put(values, Field.NAME, name);
            put(values, Field.ADDRESS, address);
            put(values, Field.EARNED, earnedOn);
            put(values, Field.SCORE, score == null ? null : plain(score));
            put(values, Field.NARRATIVE, narrative);
            put(values, Field.EVIDENCE, evidence);
            put(values, Field.LANGUAGE, language);
            put(values, Field.REASON, reason);
            return values;
        }

        /// No score has many digits, and written out `1e999999999` has a milliard of them.
        private static String plain(BigDecimal score) {
            return Math.abs(score.scale()) > MOST_DIGITS || score.precision() > MOST_DIGITS
                    ? score.toString()
                    : score.toPlainString();
        }

        private static void put(Map<Field, String> values, Field field, @Nullable String text) {
            if (text != null && !text.isBlank()) values.put(field, text.strip());
        }
    }

    /// What is in the way of a row.
    ///
    /// @param member of the row, such as `recipient.address`
    /// @param isHeld whether it is that they hold the credential already
    public record Fault(
            String member,
            String code,
            String detail,
            @Nullable String suggestion,
            boolean isHeld) {
        static Fault of(Problem problem) {
            return new Fault(
                    member(problem.field()),
                    problem.code().name(),
                    problem.sentence(),
                    problem.suggestion(),
                    problem.code() == Problem.Code.ALREADY_HELD || problem.code() == Problem.Code.HELD_OTHERWISE);
        }

        private static String member(Field field) {
            return switch (field) {
                case NAME, GIVEN_NAME, FAMILY_NAME -> "recipient.name";
                case ADDRESS -> "recipient.address";
                case EARNED -> "earnedOn";
                case SCORE, NARRATIVE, EVIDENCE, LANGUAGE, REASON ->
                    field.name().toLowerCase(java.util.Locale.ROOT);
            };
        }
    }

    /// What came of one row.
    public sealed interface Received {
        record Awarded(AwardId award) implements Received {}

        record Blocked(List<Fault> faults) implements Received {}
    }

    /// Awards one person, or says what is in the way; then nothing is kept.
    ///
    /// @param place another one for each call that is meant to be another one
    /// @param by the program, which answers for it
    public Received award(EntryVersion version, Row row, BatchId place, PersonId by) {
        var batch = batch(place, version, by);
        if (rules.of(batch.organization()).asksForSecond(1))
            throw Refusal.conflict("A second person releases every award here. Send a batch, and it waits for them.");
        return switch (checking.read(batch, row.values())) {
            case Reading.Blocked(var problems) ->
                new Received.Blocked(problems.stream().map(Fault::of).toList());
            case Reading.Ready(var earned) -> new Received.Awarded(award(batch, earned, by));
        };
    }

    private AwardId award(Batch batch, Reading.Earned earned, PersonId by) {
        var statement = new Statement(
                batch.id(), 1, earned.on(), earned.narrative(), earned.evidence(), earned.language(), earned.reason());
        var recipient = people.at(earned.address(), earned.name());
        var award = stating.grant(batch.entry(), recipient, earned.name(), earned.score(), statement, by)
                .orElseThrow(() -> Refusal.conflict("This call was made before."));
        stating.announce(batch.organization(), batch.id(), List.of(award));
        return award;
    }

    /// Takes many: those with nothing in the way are awarded as soon as the organization's rules let them, the others
    /// wait
    /// for somebody to mend them.
    ///
    /// @param name at most 200 characters
    public BatchId order(EntryVersion version, String name, List<Row> rows, PersonId by) {
        var fields = List.of(Field.values());
        var header = fields.stream().map(Field::label).toList();
        var sheet = IntStream.range(0, rows.size())
                .mapToObj(i -> new Sheet.Row(i + 1, cells(rows.get(i), fields)))
                .toList();
        var id = bringing.bring(version, name, new Sheet(header, sheet, List.of()), by);
        var today = checking.today(batches.get(id));
        bringing.match(id, new Columns(Arrays.asList(Field.values()), DateOrder.ISO), today, false);
        if (lines.tally(id).containsKey(Line.State.READY)) releasing.start(id, by, Duration.ZERO);
        return id;
    }

    private static List<String> cells(Row row, List<Field> fields) {
        var values = row.values();
        return fields.stream().map(field -> values.getOrDefault(field, "")).toList();
    }

    /// A table of one row that is nowhere kept.
    private Batch batch(BatchId id, EntryVersion version, PersonId by) {
        var own = Objects.requireNonNull(Acting.now().organization(), "whoever awards acts for an organization");
        var columns = new Columns(Arrays.asList(Field.values()), DateOrder.ISO);
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var batch = new Batch(
                id, own, version, "", Batch.State.CHECKING, List.of(), List.of(), columns, null, by, at, null, 1);
        return batch.matched(columns, checking.today(batch));
    }
}
