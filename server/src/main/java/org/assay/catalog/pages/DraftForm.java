package org.assay.catalog.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.catalog.Approval;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Definition;
import org.assay.catalog.Requirement;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A whole definition as it stands in the form.
///
/// @param version of the draft that the author saw; 0 where there is none yet
/// @param action the button: `save`, `review`, or a [RowEdit]
/// @param passMark, reviewFrom, minimum, completion, attendance in percent
public record DraftForm(
        @Nullable String version,
        @Nullable String action,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String language,
        @Nullable String field,
        @Nullable String eqfLevel,
        @Nullable String grade,
        @Nullable String hours,
        @Nullable String ects,
        @Nullable String validityMonths,
        @Nullable String assessedHow,
        @Nullable String audience,
        @Nullable List<ClaimRow> claims,
        @Nullable List<OutcomeRow> outcomes,
        @Nullable List<TaskRow> tasks,
        @Nullable String passMark,
        @Nullable String reviewFrom,
        @Nullable String minimum,
        @Nullable String approval,
        @Nullable String claimType,
        @Nullable String completion,
        @Nullable String attendance,
        @Nullable String sessions)
        implements Form {

    static DraftForm of(Definition definition, int version) {
        return new DraftForm(
                String.valueOf(version),
                null,
                definition.title(),
                definition.summary(),
                definition.language(),
                definition.field(),
                orEmpty(definition.eqfLevel()),
                orEmpty(definition.grade()),
                orEmpty(definition.hours()),
                definition.ects() == null ? "" : Typed.plain(definition.ects()),
                definition.validityMonths() == null ? "" : String.valueOf(definition.validityMonths()),
                definition.assessedHow(),
                definition.audience(),
                definition.claims().stream().map(ClaimRow::of).toList(),
                definition.outcomes().stream().map(OutcomeRow::of).toList(),
                definition.tasks().stream().map(TaskRow::of).toList(),
                Rule.of(definition.requirement()).passMark(),
                Rule.of(definition.requirement()).reviewFrom(),
                Rule.of(definition.requirement()).minimum(),
                definition.approval().name(),
                definition.claimType().name(),
                Rule.of(definition.requirement()).completion(),
                Rule.of(definition.requirement()).attendance(),
                Rule.of(definition.requirement()).sessions());
    }

    /// What a new definition starts from.
    static DraftForm blank() {
        var rule = new Requirement.AllOf(List.of(
                new Requirement.OverallScore(new BigDecimal("0.7"), new BigDecimal("0.65")),
                new Requirement.EachTask(new BigDecimal("0.5"))));
        var definition = new Definition(
                "",
                "",
                "en",
                "",
                0,
                0,
                0,
                null,
                null,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                rule,
                Approval.WHEN_REFERRED);
        return of(definition, 0)
                .with(
                        List.of(new ClaimRow("claim-1", "")),
                        List.of(new OutcomeRow("outcome-1", "claim-1", "", "", "")),
                        List.of(new TaskRow("task-1", "", "", "100", List.of("outcome-1"), "", "")));
    }

    /// The draft version that was seen; -1 where it cannot be read.
    int seen() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    DraftForm edited(RowEdit edit) {
        return with(
                edit.apply("claims", claimRows(), new ClaimRow(free("claim", claimRows(), ClaimRow::id), "")),
                edit.apply(
                        "outcomes",
                        outcomeRows(),
                        new OutcomeRow(free("outcome", outcomeRows(), OutcomeRow::id), "", "", "", "")),
                edit.apply(
                        "tasks",
                        taskRows(),
                        new TaskRow(free("task", taskRows(), TaskRow::id), "", "", "", List.of(), "", "")));
    }

    /// The same text over another version of the draft.
    DraftForm over(int draftVersion) {
        return new DraftForm(
                String.valueOf(draftVersion),
                null,
                title,
                summary,
                language,
                field,
                eqfLevel,
                grade,
                hours,
                ects,
                validityMonths,
                assessedHow,
                audience,
                claims,
                outcomes,
                tasks,
                passMark,
                reviewFrom,
                minimum,
                approval,
                claimType,
                completion,
                attendance,
                sessions);
    }

    /// Reads the definition; what cannot be read goes into `errors`.
    Definition read(FormErrors errors) {
        var typed = new Typed(errors);
        var credits = typed.decimal("ects", ects);
        int months = typed.whole("validityMonths", validityMonths);
        return new Definition(
                Typed.text(title),
                Typed.text(summary),
                Typed.text(language),
                Typed.text(field),
                typed.whole("eqfLevel", eqfLevel),
                typed.whole("grade", grade),
                typed.whole("hours", hours),
                Typed.text(ects).isEmpty() ? null : credits,
                Typed.text(validityMonths).isEmpty() ? null : months,
                Typed.text(assessedHow),
                Typed.text(audience),
                claimRows().stream().map(ClaimRow::claim).toList(),
                outcomeRows().stream()
                        .filter(row -> isAssessed() || !Typed.text(row.text()).isEmpty())
                        .map(OutcomeRow::outcome)
                        .toList(),
                Stream.iterate(0, i -> i < taskRows().size(), i -> i + 1)
                        .filter(i -> isAssessed()
                                || !Typed.text(taskRows().get(i).title()).isEmpty())
                        .map(i -> taskRows().get(i).task("tasks[" + i + "]", typed))
                        .toList(),
                rule(typed),
                typed.choice("approval", approval, Approval.class, Approval.WHEN_REFERRED));
    }

    /// The kind of claim as it was chosen; an assessed one where nothing was.
    public ClaimType kind() {
        return new Typed(new FormErrors()).choice("claimType", claimType, ClaimType.class, ClaimType.ASSESSED);
    }

    public boolean isAssessed() {
        return kind() == ClaimType.ASSESSED;
    }

    private Requirement rule(Typed typed) {
        return switch (kind()) {
            case ASSESSED -> scores(typed);
            case COMPLETED -> new Requirement.Completion(typed.percent("completion", completion));
            case ATTENDED ->
                new Requirement.Attendance(typed.percent("attendance", attendance), typed.whole("sessions", sessions));
        };
    }

    private Requirement scores(Typed typed) {
        return new Requirement.AllOf(List.of(
                new Requirement.OverallScore(
                        typed.percent("passMark", passMark), typed.percent("reviewFrom", reviewFrom)),
                new Requirement.EachTask(typed.percent("minimum", minimum))));
    }

    public List<ClaimRow> claimRows() {
        return rows(claims);
    }

    public List<OutcomeRow> outcomeRows() {
        return rows(outcomes);
    }

    public List<TaskRow> taskRows() {
        return rows(tasks);
    }

    private static <T> List<T> rows(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    private DraftForm with(List<ClaimRow> claims, List<OutcomeRow> outcomes, List<TaskRow> tasks) {
        return new DraftForm(
                version,
                null,
                title,
                summary,
                language,
                field,
                eqfLevel,
                grade,
                hours,
                ects,
                validityMonths,
                assessedHow,
                audience,
                claims,
                outcomes,
                tasks,
                passMark,
                reviewFrom,
                minimum,
                approval,
                claimType,
                completion,
                attendance,
                sessions);
    }

    /// Such as `claim-3`: the first that no row has.
    private static <T> String free(String kind, List<T> rows, Function<T, @Nullable String> id) {
        return Stream.iterate(1, i -> i + 1)
                .map(i -> kind + "-" + i)
                .filter(each -> rows.stream().noneMatch(row -> each.equals(id.apply(row))))
                .findFirst()
                .orElseThrow();
    }

    private static String orEmpty(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
