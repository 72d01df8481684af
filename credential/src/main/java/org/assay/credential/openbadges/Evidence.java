package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What supports an award: a page, a Markdown narrative, or both.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Evidence"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        @Nullable String id,
        @Several List<String> type,
        @Nullable String narrative,
        @Nullable String name,
        @Nullable String description,
        @Nullable String genre,
        @Nullable String audience) {
    public Evidence {
        type = type == null || type.isEmpty() ? List.of("Evidence") : List.copyOf(type);
    }

    /// Empty but for its type; members are added by the `with` methods.
    public static Evidence empty() {
        return new Evidence(null, List.of(), null, null, null, null, null);
    }

    /// The same thing with `id`.
    public Evidence withId(String id) {
        return new Evidence(id, type, narrative, name, description, genre, audience);
    }

    /// The same thing with `narrative`.
    public Evidence withNarrative(String narrative) {
        return new Evidence(id, type, narrative, name, description, genre, audience);
    }

    /// The same thing with `name`.
    public Evidence withName(String name) {
        return new Evidence(id, type, narrative, name, description, genre, audience);
    }

    /// The same thing with `description`.
    public Evidence withDescription(String description) {
        return new Evidence(id, type, narrative, name, description, genre, audience);
    }

    /// The same thing with `genre`.
    public Evidence withGenre(String genre) {
        return new Evidence(id, type, narrative, name, description, genre, audience);
    }

    /// The same thing with `audience`.
    public Evidence withAudience(String audience) {
        return new Evidence(id, type, narrative, name, description, genre, audience);
    }
}
