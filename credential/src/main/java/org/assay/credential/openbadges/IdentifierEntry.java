package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;

/// A further identifier of an achievement or profile, and the kind of identifier it is.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "IdentifierEntry"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentifierEntry(String type, String identifier, String identifierType) {
    public IdentifierEntry {
        if (type == null) type = "IdentifierEntry";
    }

    /// With the required members only; the rest is added by the `with` methods.
    public static IdentifierEntry of(String identifier, String identifierType) {
        return new IdentifierEntry("IdentifierEntry", identifier, identifierType);
    }
}
