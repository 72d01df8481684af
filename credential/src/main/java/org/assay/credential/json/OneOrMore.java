package org.assay.credential.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Members that may be one value or a list of them, as JSON-LD lets them.
public final class OneOrMore {
    private OneOrMore() {}

    /// The values; none where the member is missing. A null is a value.
    public static List<JsonNode> of(JsonNode member) {
        if (member.isMissingNode()) return List.of();
        if (!member.isArray()) return List.of(member);
        var all = new ArrayList<JsonNode>();
        member.forEach(all::add);
        return all;
    }
}
