package org.assay.credential.openbadges;

import org.assay.credential.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Records of this package to JSON and back.
public final class OpenBadges {
    private OpenBadges() {}

    /// The record as JSON, absent members left out.
    public static ObjectNode write(Record value) {
        return StrictJson.mapper().valueToTree(value);
    }

    /// Reads a record; members that the record does not have are left out.
    ///
    /// @throws IllegalArgumentException if the JSON does not fit
    public static <T extends Record> T read(JsonNode json, Class<T> type) {
        try {
            return StrictJson.mapper().treeToValue(json, type);
        } catch (JacksonException unfit) {
            throw new IllegalArgumentException(
                    "not a " + type.getSimpleName() + ": " + unfit.getOriginalMessage(), unfit);
        }
    }
}
