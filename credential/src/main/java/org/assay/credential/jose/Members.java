package org.assay.credential.jose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The names that the bundled contexts define, in any scope.
///
/// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Extensibility"
final class Members {
    private static final Set<String> KNOWN = known();

    private Members() {}

    /// At the top of a document a name must be defined by a context that names it: a vocabulary that takes
    /// in every name, as that of the examples does, would also take in a slip.
    ///
    /// @throws TokenRefused if one is not
    static void requireKnown(ObjectNode document) {
        for (var name : document.propertyNames())
            if (!KNOWN.contains(name))
                throw new TokenRefused("member-unknown", "no context defines this member of the document: " + name);
    }

    private static Set<String> known() {
        var names = new HashSet<String>();
        names.add("@context");
        for (var url : BundledContexts.urls())
            collect(StrictJson.parse(BundledContexts.find(url).orElseThrow()).path("@context"), names);
        return names;
    }

    private static void collect(JsonNode context, Set<String> names) {
        for (var part : context.isArray() ? context.values() : List.of(context))
            for (var term : part.properties()) {
                if (!term.getKey().startsWith("@")) names.add(term.getKey());
                collect(term.getValue().path("@context"), names);
            }
    }
}
