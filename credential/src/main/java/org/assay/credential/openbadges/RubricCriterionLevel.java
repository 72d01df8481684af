package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One level of one criterion of a rubric, with its points as text.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "RubricCriterionLevel"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RubricCriterionLevel(
        String id,
        @Several List<String> type,
        @Several List<Alignment> alignment,
        @Nullable String description,
        @Nullable String level,
        String name,
        @Nullable String points) {
    public RubricCriterionLevel {
        type = type == null || type.isEmpty() ? List.of("RubricCriterionLevel") : List.copyOf(type);
        alignment = alignment == null ? List.of() : List.copyOf(alignment);
    }

    /// With the required members only; the rest is added by the `with` methods.
    public static RubricCriterionLevel of(String id, String name) {
        return new RubricCriterionLevel(id, List.of(), List.of(), null, null, name, null);
    }

    /// The same thing with `alignment`.
    public RubricCriterionLevel withAlignment(List<Alignment> alignment) {
        return new RubricCriterionLevel(id, type, alignment, description, level, name, points);
    }

    /// The same thing with `description`.
    public RubricCriterionLevel withDescription(String description) {
        return new RubricCriterionLevel(id, type, alignment, description, level, name, points);
    }

    /// The same thing with `level`.
    public RubricCriterionLevel withLevel(String level) {
        return new RubricCriterionLevel(id, type, alignment, description, level, name, points);
    }

    /// The same thing with `points`.
    public RubricCriterionLevel withPoints(String points) {
        return new RubricCriterionLevel(id, type, alignment, description, level, name, points);
    }
}
