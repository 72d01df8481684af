package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How an achievement is earned, in prose: a page, a Markdown narrative, or both.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Criteria"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Criteria(@Nullable String id, @Nullable String narrative) {
    /// Empty but for its type; members are added by the `with` methods.
    public static Criteria empty() {
        return new Criteria(null, null);
    }

    /// The same thing with `id`.
    public Criteria withId(String id) {
        return new Criteria(id, narrative);
    }

    /// The same thing with `narrative`.
    public Criteria withNarrative(String narrative) {
        return new Criteria(id, narrative);
    }
}
