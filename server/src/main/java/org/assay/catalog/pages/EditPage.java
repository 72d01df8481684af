package org.assay.catalog.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.catalog.ClaimCompiler;
import org.assay.catalog.EntryId;
import org.assay.catalog.Finding;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// The form for an entire definition.
///
/// @param id null while it was never saved
/// @param findings what keeps it from being published, as it was last saved
/// @param advice what would make it better; keeps nothing from being published
/// @param state where the draft stands
/// @param overtaken what somebody else saved meanwhile, or null
public record EditPage(
        @Nullable EntryId id,
        DraftForm form,
        FormErrors errors,
        List<Finding> findings,
        List<Finding> advice,
        State state,
        @Nullable Overtaken overtaken)
        implements Page {
    private static final Map<String, String> FIELD_NAMES = Map.of(
            "data", "Data and statistics",
            "health", "Health and care",
            "energy", "Energy and environment",
            "teach", "Teaching",
            "law", "Law and privacy",
            "build", "Building and making",
            "people", "People and communication",
            "core", "Another field");

    /// Where a draft stands.
    ///
    /// @param number the version that it will be published as
    /// @param savedAt null while it was never saved
    /// @param savedBy name of who saved it last, or null
    /// @param inReview whether saving a change takes it back from the reviewers
    /// @param rejection why a reviewer sent it back, or null
    public record State(
            int number,
            @Nullable Instant savedAt,
            @Nullable String savedBy,
            boolean inReview,
            @Nullable String rejection) {}

    /// What somebody else did to the draft since this person opened it.
    ///
    /// @param published whether it was published meanwhile
    public record Overtaken(boolean published, List<Difference> differences) {}

    @Override
    public String title() {
        var typed = Typed.text(form.title());
        return typed.isEmpty() ? "New definition" : typed;
    }

    @Override
    public int status() {
        return overtaken == null ? errors.status() : 409;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    /// Where the form is sent.
    public String path() {
        return id == null ? "/entries" : "/entries/" + id;
    }

    public Map<String, String> fields() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "Choose a field");
        for (var field : ClaimCompiler.FIELDS) options.put(field, FIELD_NAMES.getOrDefault(field, field));
        return options;
    }

    public Map<String, String> levels() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "Choose a level");
        for (int level = 1; level <= 8; level++) options.put(String.valueOf(level), "Level " + level);
        return options;
    }

    public Map<String, String> grades() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "Choose");
        options.put("1", "1 of 4: foundation");
        options.put("2", "2 of 4: practitioner");
        options.put("3", "3 of 4: advanced");
        options.put("4", "4 of 4: expert");
        return options;
    }

    public Map<String, String> modalities() {
        var options = new LinkedHashMap<String, String>();
        options.put("EXAM", "Exam, marked by rule");
        options.put("MARKED_WORK", "Work handed in, marked by a person");
        return options;
    }

    public Map<String, String> authenticity() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "By its kind: work handed in does");
        options.put("yes", "Yes");
        options.put("no", "No, it is a test");
        return options;
    }

    public Map<String, String> kinds() {
        var options = new LinkedHashMap<String, String>();
        options.put("ASSESSED", "Assessed: they showed that they can");
        options.put("COMPLETED", "Completed: they worked through it, nobody assessed them");
        options.put("ATTENDED", "Attended: they were there, nobody assessed them");
        return options;
    }

    public Map<String, String> approvals() {
        var options = new LinkedHashMap<String, String>();
        options.put("WHEN_REFERRED", "When the rule cannot decide");
        options.put("ALWAYS", "Always");
        options.put("NEVER", "Never");
        return options;
    }

    /// The claims to choose from under an outcome.
    public Map<String, String> claims() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "Choose the claim that it supports");
        int number = 1;
        for (var claim : form.claimRows()) {
            var text = shortened(Typed.text(claim.text()));
            options.put(String.valueOf(claim.id()), number + ". " + (text.isBlank() ? "Claim " + number : text));
            number++;
        }
        return options;
    }

    public static String shortened(String text) {
        return text.length() <= 70 ? text : text.substring(0, 67) + "…";
    }
}
