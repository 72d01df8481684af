package org.assay.catalog.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.catalog.Definition;
import org.assay.catalog.Texts;
import org.assay.web.Form;
import org.jspecify.annotations.Nullable;

/// The texts of a definition in one language as they stand in the form.
///
/// @param version of the draft that the translator saw
public record LanguageForm(
        @Nullable String version, @Nullable List<Row> rows) implements Form {

    /// @param place of the original; hidden
    /// @param confirmed that an old translation fits the original of today
    public record Row(
            @Nullable String place,
            @Nullable String text,
            @Nullable String confirmed) {}

    static LanguageForm of(Definition definition, String language, int version) {
        var translation = definition.particulars().translations().get(language);
        return new LanguageForm(
                String.valueOf(version),
                Texts.of(definition).keySet().stream()
                        .map(place -> new Row(place, translation == null ? "" : translation.text(place, ""), null))
                        .toList());
    }

    int seen() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    LanguageForm over(int draftVersion) {
        return new LanguageForm(String.valueOf(draftVersion), rows);
    }

    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        for (var row : all()) texts.put(Typed.text(row.place()), Typed.text(row.text()));
        return texts;
    }

    Set<String> confirmed() {
        var places = new HashSet<String>();
        for (var row : all()) if ("true".equals(row.confirmed())) places.add(Typed.text(row.place()));
        return places;
    }

    private List<Row> all() {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    /// What was typed for a place.
    String text(String place) {
        return texts().getOrDefault(place, "");
    }
}
