package org.assay.home.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryId;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.Requirement;
import org.assay.catalog.Texts;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Two versions of a definition side by side.
///
/// @param numbers of all versions, newest first
/// @param rows every element that one of the two has; equal ones too
public record ComparisonPage(
        EntryId entry, String name, List<Integer> numbers, PublishedEntry left, PublishedEntry right, List<Row> rows)
        implements Page {

    /// What happened to an element, in words that are read out.
    public enum Change {
        SAME("Same"),
        CHANGED("Changed"),
        ADDED("New"),
        REMOVED("Gone");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public record Row(String element, String left, String right, Change change) {}

    static ComparisonPage of(List<PublishedEntry> versions, int left, int right) {
        var one = version(versions, left);
        var other = version(versions, right);
        return new ComparisonPage(
                one.id().entry(),
                versions.getFirst().definition().title(),
                versions.stream().map(each -> each.id().number()).toList(),
                one,
                other,
                rows(one.definition(), other.definition()));
    }

    private static PublishedEntry version(List<PublishedEntry> versions, int number) {
        return versions.stream()
                .filter(each -> each.id().number() == number)
                .findFirst()
                .orElseThrow();
    }

    /// What each element says in both; equal ones too.
    public static List<Row> rows(Definition left, Definition right) {
        var before = elements(left);
        var after = elements(right);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        var rows = new ArrayList<Row>();
        for (var name : names) {
            var one = before.getOrDefault(name, "");
            var other = after.getOrDefault(name, "");
            if (!one.isEmpty() || !other.isEmpty())
                rows.add(new Row(label(name, left, right), one, other, change(one, other)));
        }
        return List.copyOf(rows);
    }

    private static Change change(String one, String other) {
        if (one.equals(other)) return Change.SAME;
        if (one.isEmpty()) return Change.ADDED;
        return other.isEmpty() ? Change.REMOVED : Change.CHANGED;
    }

    /// Claims, outcomes and tasks keep their id from version to version, so that a moved one is no new one.
    private static Map<String, String> elements(Definition definition) {
        var elements = new LinkedHashMap<String, String>();
        elements.put("Type of claim", definition.claimType().words());
        elements.putAll(Texts.of(definition));
        elements.put("Language", Texts.name(definition.language()));
        elements.put("Level", definition.eqfLevel() == 0 ? "" : String.valueOf(definition.eqfLevel()));
        elements.put("Workload", definition.hours() + " hours");
        elements.put("ECTS credits", text(definition.ects()));
        elements.put(
                "Valid for", definition.validityMonths() == null ? "ever" : definition.validityMonths() + " months");
        elements.put("Rule", rule(definition.requirement()));
        for (var task : definition.tasks()) {
            elements.put(
                    "weight." + task.id(),
                    task.weight().movePointRight(2).stripTrailingZeros().toPlainString() + "%");
        }
        for (var outcome : definition.outcomes()) {
            elements.put("skill." + outcome.id(), outcome.alignmentName() == null ? "" : outcome.alignmentName());
        }
        var facts = definition.elements();
        elements.put("Country or region", facts.country());
        elements.put(
                "Form of participation",
                facts.participation() == null ? "" : facts.participation().words());
        elements.put(
                "Supervision and identity",
                facts.supervision() == null ? "" : facts.supervision().words());
        elements.put("CPD hours", text(definition.profession().cpdHours()));
        var renewal = definition.profession().renewal();
        elements.put(
                "Renewal", renewal == null ? "" : "every %d months. %s".formatted(renewal.months(), renewal.asks()));
        elements.put(
                "Other languages",
                String.join(", ", definition.particulars().translations().keySet()));
        return elements;
    }

    private static String text(java.math.@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String rule(Requirement requirement) {
        var rule = Rules.of(requirement);
        var parts = new ArrayList<String>();
        if (rule.passMark() != null) parts.add("at least %d%% overall".formatted(rule.passMark()));
        if (rule.eachTask() != null) parts.add("at least %d%% in each task".formatted(rule.eachTask()));
        if (rule.completion() != null) parts.add("at least %d%% of the units".formatted(rule.completion()));
        if (rule.attendance() != null) {
            parts.add("at least %d%% of the sessions, %d at the least".formatted(rule.attendance(), rule.sessions()));
        }
        return String.join(", ", parts);
    }

    /// `claims.clean` as `Claim 2`, by its place in the later version, else in the earlier one.
    private static String label(String name, Definition left, Definition right) {
        var parts = name.split("\\.", 2);
        if (parts.length == 1) return PLAIN.getOrDefault(name, name);
        int place = place(parts[0], parts[1], right);
        if (place < 0) place = place(parts[0], parts[1], left);
        return LISTS.getOrDefault(parts[0], parts[0]).formatted(place + 1);
    }

    private static int place(String list, String id, Definition definition) {
        var ids = switch (list) {
            case "claims" ->
                definition.claims().stream().map(Definition.Claim::id).toList();
            case "outcomes", "skill" ->
                definition.outcomes().stream().map(Definition.Outcome::id).toList();
            default -> definition.tasks().stream().map(Definition.Task::id).toList();
        };
        return ids.indexOf(id);
    }

    private static final Map<String, String> LISTS = Map.of(
            "claims", "Claim %d",
            "outcomes", "Outcome %d",
            "skill", "Outcome %d: skill",
            "tasks", "Task %d",
            "weight", "Task %d: counts");
    private static final Map<String, String> PLAIN = Map.of(
            "title", "Title",
            "shortTitle", "Short title",
            "summary", "What a holder can do",
            "audience", "Whom it is for",
            "assessedHow", "How it is assessed",
            "qualityAssurance", "Quality assurance",
            "prerequisites", "Prerequisites",
            "stackability", "Can be combined",
            "furtherInformation", "Further information");

    @Override
    public String title() {
        return "Versions of " + name;
    }

    public long changes() {
        return rows.stream().filter(row -> row.change() != Change.SAME).count();
    }
}
