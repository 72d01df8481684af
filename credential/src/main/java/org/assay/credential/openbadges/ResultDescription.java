package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The meaning of a result that an achievement may carry: its kind, range and required value.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "ResultDescription"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultDescription(
        String id,
        @Several List<String> type,
        @Several List<Alignment> alignment,
        @Several List<String> allowedValue,
        String name,
        @Nullable String requiredLevel,
        @Nullable String requiredValue,
        String resultType,
        @Several List<RubricCriterionLevel> rubricCriterionLevel,
        @Nullable String valueMax,
        @Nullable String valueMin) {
    public ResultDescription {
        type = type == null || type.isEmpty() ? List.of("ResultDescription") : List.copyOf(type);
        alignment = alignment == null ? List.of() : List.copyOf(alignment);
        allowedValue = allowedValue == null ? List.of() : List.copyOf(allowedValue);
        rubricCriterionLevel = rubricCriterionLevel == null ? List.of() : List.copyOf(rubricCriterionLevel);
    }

    /// With the required members only; the rest is added by the `with` methods.
    public static ResultDescription of(String id, String name, String resultType) {
        return new ResultDescription(
                id, List.of(), List.of(), List.of(), name, null, null, resultType, List.of(), null, null);
    }

    /// The same thing with `alignment`.
    public ResultDescription withAlignment(List<Alignment> alignment) {
        return new ResultDescription(
                id,
                type,
                alignment,
                allowedValue,
                name,
                requiredLevel,
                requiredValue,
                resultType,
                rubricCriterionLevel,
                valueMax,
                valueMin);
    }

    /// The same thing with `allowedValue`.
    public ResultDescription withAllowedValue(List<String> allowedValue) {
        return new ResultDescription(
                id,
                type,
                alignment,
                allowedValue,
                name,
                requiredLevel,
                requiredValue,
                resultType,
                rubricCriterionLevel,
                valueMax,
                valueMin);
    }

    /// The same thing with `requiredLevel`.
    public ResultDescription withRequiredLevel(String requiredLevel) {
        return new ResultDescription(
                id,
                type,
                alignment,
                allowedValue,
                name,
                requiredLevel,
                requiredValue,
                resultType,
                rubricCriterionLevel,
                valueMax,
                valueMin);
    }

    /// The same thing with `requiredValue`.
    public ResultDescription withRequiredValue(String requiredValue) {
        return new ResultDescription(
                id,
                type,
                alignment,
                allowedValue,
                name,
                requiredLevel,
                requiredValue,
                resultType,
                rubricCriterionLevel,
                valueMax,
                valueMin);
    }

    /// The same thing with `rubricCriterionLevel`.
    public ResultDescription withRubricCriterionLevel(List<RubricCriterionLevel> rubricCriterionLevel) {
        return new ResultDescription(
                id,
                type,
                alignment,
                allowedValue,
                name,
                requiredLevel,
                requiredValue,
                resultType,
                rubricCriterionLevel,
                valueMax,
                valueMin);
    }

    /// The same thing with `valueMax`.
    public ResultDescription withValueMax(String valueMax) {
        return new ResultDescription(
                id,
                type,
                alignment,
                allowedValue,
                name,
                requiredLevel,
                requiredValue,
                resultType,
                rubricCriterionLevel,
                valueMax,
                valueMin);
    }

    /// The same thing with `valueMin`.
    public ResultDescription withValueMin(String valueMin) {
        return new ResultDescription(
                id,
                type,
                alignment,
                allowedValue,
                name,
                requiredLevel,
                requiredValue,
                resultType,
                rubricCriterionLevel,
                valueMax,
                valueMin);
    }
}
