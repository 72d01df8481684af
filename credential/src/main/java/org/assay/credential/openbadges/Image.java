package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A picture of an achievement, profile or person; `id` is its URL or a `data:` URI.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Image"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Image(String id, String type, @Nullable String caption) {
    public Image {
        if (type == null) type = "Image";
    }

    /// With the required members only; the rest is added by the `with` methods.
    public static Image of(String id) {
        return new Image(id, "Image", null);
    }

    /// The same thing with `caption`.
    public Image withCaption(String caption) {
        return new Image(id, type, caption);
    }
}
