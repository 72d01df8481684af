package org.assay.learning.authoring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.learning.course.Composing;
import org.assay.learning.course.Embeds;
import org.assay.learning.course.Pictures;
import org.assay.learning.course.PracticeItem;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A unit as its author typed it, of whatever kind.
///
/// @param kind `lesson`, `practice`, `assignment` or `session`
/// @param embed address of a video elsewhere
/// @param dueOn such as `2026-11-30`; the day's end in the zone of the newest offering
/// @param seen a print of the unit that was changed; absent for a new one
/// @param act `preview` shows it and saves nothing; `more` adds a question; anything else saves
public record UnitForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String minutes,
        @Nullable String body,
        @Nullable List<String> outcomes,
        @Nullable String embed,
        @Nullable String transcript,
        @Nullable String dueOn,
        @Nullable String dueDays,
        @Nullable List<String> handIn,
        @Nullable List<ItemForm> items,
        @Nullable String seen,
        @Nullable String act)
        implements Form {

    static UnitForm empty(String kind) {
        var blank = "practice".equals(kind) ? List.of(ItemForm.empty()) : null;
        return new UnitForm(kind, null, null, null, null, null, null, null, null, null, blank, null, null);
    }

    /// @param zone in which days are said
    static UnitForm from(Unit unit, ZoneId zone) {
        return switch (unit) {
            case Unit.Lesson one -> {
                var video = one.video();
                var embed = video == null ? null : video.embed();
                yield plain("lesson", one, one.body()).showing(embed, video == null ? null : video.transcript());
            }
            case Unit.Practice one ->
                plain("practice", one, one.intro())
                        .asking(one.items().stream().map(ItemForm::from).toList());
            case Unit.Assignment one -> plain("assignment", one, one.brief()).due(one, zone);
            case Unit.Session one -> plain("session", one, one.about());
        };
    }

    private static UnitForm plain(String kind, Unit unit, String body) {
        var minutes = String.valueOf(unit.minutes());
        var seen = Composing.seen(unit);
        return new UnitForm(
                kind, unit.title(), minutes, body, unit.outcomes(), null, null, null, null, null, null, seen, null);
    }

    private UnitForm showing(@Nullable String address, @Nullable String words) {
        return new UnitForm(kind, title, minutes, body, outcomes, address, words, null, null, null, null, seen, null);
    }

    private UnitForm asking(List<ItemForm> questions) {
        return new UnitForm(kind, title, minutes, body, outcomes, null, null, null, null, null, questions, seen, null);
    }

    private UnitForm due(Unit.Assignment one, ZoneId zone) {
        var at = one.due().at();
        var days = one.due().daysAfterStart();
        var day = at == null ? null : at.atZone(zone).toLocalDate().toString();
        var ways = one.handIn().stream().map(Enum::name).toList();
        var after = days == null ? null : String.valueOf(days);
        return new UnitForm(kind, title, minutes, body, outcomes, null, null, day, after, ways, null, seen, null);
    }

    /// The same text as a change of what stands there now.
    UnitForm onto(Unit newer) {
        return new UnitForm(
                kind,
                title,
                minutes,
                body,
                outcomes,
                embed,
                transcript,
                dueOn,
                dueDays,
                handIn,
                items,
                Composing.seen(newer),
                null);
    }

    /// With room for another question.
    UnitForm longer() {
        var more = new ArrayList<>(Objects.requireNonNullElse(items, List.<ItemForm>of()));
        more.add(ItemForm.empty());
        return new UnitForm(
                kind, title, minutes, body, outcomes, embed, transcript, dueOn, dueDays, handIn, more, seen, null);
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("title", title, "Give the unit a title.")
                .atMost("title", title, 200)
                .atMost("body", body, 100_000)
                .atMost("transcript", transcript, 100_000);
        if (!text(minutes).matches("[1-9]\\d?|[1-5]\\d\\d|600")) {
            errors.add("minutes", "Enter how many minutes it takes, 1 to 600.");
        }
        switch (text(kind)) {
            case "lesson" -> checkLesson(errors);
            case "practice" -> checkItems(errors);
            case "assignment" -> checkAssignment(errors);
            default -> errors.require("body", body, "Say what takes place.");
        }
        return errors;
    }

    private void checkLesson(FormErrors errors) {
        errors.require("body", body, "Write the lesson.");
        Pictures.faults(text(body)).forEach(fault -> errors.add("body", fault));
        if (!text(embed).isEmpty() && Embeds.of(text(embed)).isEmpty()) {
            errors.add("embed", "Use an address of " + Embeds.HOSTS + ", or upload the video.");
        }
        if (!text(embed).isEmpty() && text(transcript).isEmpty()) {
            errors.add("transcript", "Write down what is said and shown, for those who cannot hear or load the video.");
        }
    }

    private void checkItems(FormErrors errors) {
        var filled = itemsTyped();
        if (filled.isEmpty()) errors.add("items[0].prompt", "Write at least one question.");
        for (var i = 0;
                i < Objects.requireNonNullElse(items, List.<ItemForm>of()).size();
                i++) {
            Objects.requireNonNull(items).get(i).check("items[" + i + "]", errors);
        }
    }

    private void checkAssignment(FormErrors errors) {
        errors.require("body", body, "Say what is to be done and handed in.");
        if (handInRead().isEmpty()) errors.add("handIn", "Choose at least one way to hand it in.");
        if (!text(dueOn).isEmpty() && day().isEmpty()) errors.add("dueOn", "Enter a day like 2026-11-30.");
        if (!text(dueDays).isEmpty() && !text(dueDays).matches("[1-9]\\d{0,2}")) {
            errors.add("dueDays", "Enter a number of days, 1 to 999.");
        }
        if (!text(dueOn).isEmpty() && !text(dueDays).isEmpty()) {
            errors.add("dueDays", "Choose one of the two: a day, or a number of days.");
        }
    }

    boolean isPreview() {
        return "preview".equals(act);
    }

    boolean isMore() {
        return "more".equals(act);
    }

    String titleRead() {
        return text(title);
    }

    /// The checked form's unit.
    ///
    /// @param before the unit it replaces, or null: what was uploaded to it stays
    /// @param zone in which days are meant
    Unit read(UnitId id, @Nullable Unit before, ZoneId zone) {
        int time = Integer.parseInt(text(minutes));
        var shown = Objects.requireNonNullElse(outcomes, List.<String>of());
        var words = Objects.requireNonNullElse(body, "");
        return switch (text(kind)) {
            case "practice" ->
                new Unit.Practice(
                        id,
                        titleRead(),
                        time,
                        words,
                        itemsTyped().stream().map(ItemForm::read).toList(),
                        shown);
            case "assignment" ->
                new Unit.Assignment(id, titleRead(), time, words, due(before, zone), handInRead(), shown);
            case "session" -> new Unit.Session(id, titleRead(), time, words, shown);
            default -> {
                var old = before instanceof Unit.Lesson lesson ? lesson : Unit.Lesson.of("", 1, "");
                yield new Unit.Lesson(id, titleRead(), time, words, video(old.video()), old.files(), shown);
            }
        };
    }

    private Unit.@Nullable Video video(Unit.@Nullable Video old) {
        var words = text(transcript);
        if (!text(embed).isEmpty()) return new Unit.Video(null, text(embed), null, words);
        if (old == null || old.artefact() == null) return null;
        return new Unit.Video(old.artefact(), null, old.captions(), words);
    }

    /// A day that was not changed keeps its moment, whatever zone that was meant in.
    private Unit.Due due(@Nullable Unit before, ZoneId zone) {
        var day = day().stream().findFirst().orElse(null);
        var old = before instanceof Unit.Assignment one ? one.due().at() : null;
        var isSame = old != null && old.atZone(zone).toLocalDate().equals(day);
        var end = day == null
                ? null
                : day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        var at = isSame ? old : end;
        return new Unit.Due(at, text(dueDays).isEmpty() ? null : Integer.valueOf(text(dueDays)));
    }

    private List<LocalDate> day() {
        try {
            return List.of(LocalDate.parse(text(dueOn)));
        } catch (DateTimeParseException e) {
            return List.of();
        }
    }

    private Set<Unit.HandIn> handInRead() {
        var ways = EnumSet.noneOf(Unit.HandIn.class);
        for (var way : Unit.HandIn.values()) {
            if (Objects.requireNonNullElse(handIn, List.<String>of()).contains(way.name())) ways.add(way);
        }
        return ways;
    }

    private List<ItemForm> itemsTyped() {
        return Objects.requireNonNullElse(items, List.<ItemForm>of()).stream()
                .filter(ItemForm::isTyped)
                .toList();
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /// The questions as they would be asked; empty while one of them is unfinished.
    public List<PracticeItem> preview() {
        return check().isEmpty() ? itemsTyped().stream().map(ItemForm::read).toList() : List.of();
    }
}
