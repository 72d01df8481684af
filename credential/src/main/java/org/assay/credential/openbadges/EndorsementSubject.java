package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is endorsed, by its id, and why.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "EndorsementSubject"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EndorsementSubject(
        String id, @Several List<String> type, @Nullable String endorsementComment) {
    public EndorsementSubject {
        type = type == null || type.isEmpty() ? List.of("EndorsementSubject") : List.copyOf(type);
    }

    /// With the required members only; the rest is added by the `with` methods.
    public static EndorsementSubject of(String id) {
        return new EndorsementSubject(id, List.of(), null);
    }

    /// The same thing with `endorsementComment`.
    public EndorsementSubject withEndorsementComment(String endorsementComment) {
        return new EndorsementSubject(id, type, endorsementComment);
    }
}
