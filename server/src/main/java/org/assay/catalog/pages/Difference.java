package org.assay.catalog.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A field that two people wrote differently.
///
/// @param label of the field
/// @param mine what the person who reads this typed; empty where they have nothing there
/// @param theirs what somebody else saved
public record Difference(String label, String mine, String theirs) {

    static List<Difference> between(DraftForm mine, DraftForm theirs) {
        var ours = fields(mine);
        var others = fields(theirs);
        var labels = new LinkedHashSet<>(ours.keySet());
        labels.addAll(others.keySet());
        var found = new ArrayList<Difference>();
        for (var label : labels) {
            var left = Objects.requireNonNullElse(ours.get(label), "");
            var right = Objects.requireNonNullElse(others.get(label), "");
            if (!left.equals(right)) found.add(new Difference(label, left, right));
        }
        return List.copyOf(found);
    }

    private static Map<String, String> fields(DraftForm form) {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "Title", form.title());
        put(fields, "What a holder can do", form.summary());
        put(fields, "Language", form.language());
        put(fields, "Field of study", form.field());
        put(fields, "Level", form.eqfLevel());
        put(fields, "Grade", form.grade());
        put(fields, "Hours", form.hours());
        put(fields, "ECTS credits", form.ects());
        put(fields, "Valid for months", form.validityMonths());
        put(fields, "How it is assessed", form.assessedHow());
        put(fields, "Audience", form.audience());
        rows(fields, form);
        put(fields, "Pass mark", form.passMark());
        put(fields, "Review from", form.reviewFrom());
        put(fields, "Minimum for each task", form.minimum());
        put(fields, "Approval", form.approval());
        put(fields, "Type of claim", form.claimType());
        put(fields, "To be worked through", form.completion());
        put(fields, "To be attended", form.attendance());
        put(fields, "Least number of sessions", form.sessions());
        return fields;
    }

    private static void rows(Map<String, String> fields, DraftForm form) {
        int number = 1;
        for (var claim : form.claimRows()) put(fields, "Claim " + number++, claim.text());
        number = 1;
        for (var row : form.outcomeRows()) {
            put(fields, "Outcome " + number, row.text());
            put(fields, "Outcome " + number + ": claim", row.claim());
            put(fields, "Outcome " + number++ + ": skill", row.alignmentName() + " " + row.alignment());
        }
        number = 1;
        for (var row : form.taskRows()) {
            put(fields, "Task " + number, row.title());
            put(fields, "Task " + number + ": how", row.modality());
            put(fields, "Task " + number + ": weight", row.weight());
            put(fields, "Task " + number + ": as people do it", row.authentic());
            put(fields, "Task " + number + ": hours", row.hours());
            put(fields, "Task " + number++ + ": outcomes", String.valueOf(row.outcomes()));
        }
    }

    private static void put(Map<String, String> fields, String label, @Nullable String value) {
        fields.put(label, Typed.text(value));
    }
}
