package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value that a person achieved; `resultDescription` is the id of the description that explains it.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Result"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
        @Several List<String> type,
        @Nullable String achievedLevel,
        @Several List<Alignment> alignment,
        @Nullable String resultDescription,
        @Nullable String status,
        @Nullable String value) {
    public Result {
        type = type == null || type.isEmpty() ? List.of("Result") : List.copyOf(type);
        alignment = alignment == null ? List.of() : List.copyOf(alignment);
    }

    /// Empty but for its type; members are added by the `with` methods.
    public static Result empty() {
        return new Result(List.of(), null, List.of(), null, null, null);
    }

    /// The same thing with `achievedLevel`.
    public Result withAchievedLevel(String achievedLevel) {
        return new Result(type, achievedLevel, alignment, resultDescription, status, value);
    }

    /// The same thing with `alignment`.
    public Result withAlignment(List<Alignment> alignment) {
        return new Result(type, achievedLevel, alignment, resultDescription, status, value);
    }

    /// The same thing with `resultDescription`.
    public Result withResultDescription(String resultDescription) {
        return new Result(type, achievedLevel, alignment, resultDescription, status, value);
    }

    /// The same thing with `status`.
    public Result withStatus(String status) {
        return new Result(type, achievedLevel, alignment, resultDescription, status, value);
    }

    /// The same thing with `value`.
    public Result withValue(String value) {
        return new Result(type, achievedLevel, alignment, resultDescription, status, value);
    }
}
