package org.assay.catalog.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryId;
import org.assay.catalog.Texts;
import org.assay.web.Page;

/// The texts of a definition beside their translations into one language.
///
/// @param wasOvertaken whether somebody else saved the draft while this was written
public record LanguagePage(
        EntryId id,
        String name,
        String language,
        Definition definition,
        LanguageForm form,
        EditPage.State state,
        boolean wasOvertaken)
        implements Page {

    /// @param isStale whether the original changed since it was translated
    public record Line(String place, String label, String original, String text, boolean isStale) {}

    @Override
    public String title() {
        return languageName() + ": " + name;
    }

    @Override
    public int status() {
        return wasOvertaken ? 409 : 200;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public String languageName() {
        return Texts.name(language);
    }

    public List<Line> lines() {
        var stale = Texts.stale(definition, language);
        var lines = new ArrayList<Line>();
        Texts.of(definition)
                .forEach((place, original) ->
                        lines.add(new Line(place, label(place), original, form.text(place), stale.contains(place))));
        return List.copyOf(lines);
    }

    private String label(String place) {
        var parts = place.split("\\.", 2);
        return switch (parts[0]) {
            case "title" -> "Title";
            case "shortTitle" -> "Short title";
            case "summary" -> "What a holder can do";
            case "audience" -> "Whom it is for";
            case "assessedHow" -> "How it is assessed";
            case "qualityAssurance" -> "Quality assurance";
            case "prerequisites" -> "Prerequisites";
            case "stackability" -> "Can be combined";
            case "furtherInformation" -> "Further information";
            case "claims" ->
                "Claim "
                        + (1
                                + definition.claims().stream()
                                        .map(Definition.Claim::id)
                                        .toList()
                                        .indexOf(parts[1]));
            case "outcomes" ->
                "Outcome "
                        + (1
                                + definition.outcomes().stream()
                                        .map(Definition.Outcome::id)
                                        .toList()
                                        .indexOf(parts[1]));
            case "tasks" ->
                "Task "
                        + (1
                                + definition.tasks().stream()
                                        .map(Definition.Task::id)
                                        .toList()
                                        .indexOf(parts[1]));
            default -> Objects.requireNonNull(place);
        };
    }
}
