package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pointer to a related achievement, for instance a translation.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Related"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Related(
        String id,
        @Several List<String> type,
        @Nullable String inLanguage,
        @Nullable String version) {
    public Related {
        type = type == null || type.isEmpty() ? List.of("Related") : List.copyOf(type);
    }

    /// With the required members only; the rest is added by the `with` methods.
    public static Related of(String id) {
        return new Related(id, List.of(), null, null);
    }

    /// The same thing with `inLanguage`.
    public Related withInLanguage(String inLanguage) {
        return new Related(id, type, inLanguage, version);
    }

    /// The same thing with `version`.
    public Related withVersion(String version) {
        return new Related(id, type, inLanguage, version);
    }
}
