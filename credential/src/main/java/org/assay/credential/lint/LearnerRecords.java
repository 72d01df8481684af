package org.assay.credential.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.OneOrMore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a record of several credentials must be, beside what holds for each credential.
///
/// @spec https://www.imsglobal.org/spec/clr/v2p0/ Comprehensive Learner Record 2.0, "ClrCredential"
final class LearnerRecords {
    static final String CONTEXT = "https://purl.imsglobal.org/spec/clr/v2p0/context";

    private static final String INSIDE = "/credentialSubject/verifiableCredential/";

    private LearnerRecords() {}

    static boolean isOne(JsonNode credential) {
        return OneOrMore.of(credential.path("type")).stream()
                .anyMatch(type -> type.asString("").equals("ClrCredential"));
    }

    /// Whether the members fit, those of the credentials inside included.
    ///
    /// @param record in the terms of data model 2.0
    static void checkModel(ObjectNode record, BiConsumer<String, String> misfits) {
        if (OneOrMore.of(record.path("@context")).stream()
                .noneMatch(context -> context.asString("").startsWith(CONTEXT)))
            misfits.accept("/@context", "does not name the context of Comprehensive Learner Record 2.0");
        OpenBadgesModel.MODEL.check("ClrCredential", record, "", misfits);
    }

    /// Before signing: what is inside speaks the same language, and associations lead somewhere.
    static void checkContents(JsonNode record, BiConsumer<String, String> objections) {
        var inside = OneOrMore.of(record.path("credentialSubject").path("verifiableCredential"));
        for (var place = 0; place < inside.size(); place++)
            if (!inside.get(place).path("@context").path(0).asString("").equals(BundledContexts.CREDENTIALS_V2))
                objections.accept(INSIDE + place + "/@context/0", "not the base context of VC Data Model 2.0");
        var ids = new HashSet<String>();
        collectIds(record, ids);
        for (var association : OneOrMore.of(record.path("credentialSubject").path("association")))
            for (var name : List.of("sourceId", "targetId"))
                if (!ids.contains(association.path(name).asString("")))
                    objections.accept(
                            "/credentialSubject/association",
                            "%s names nothing that is in the record: %s"
                                    .formatted(name, association.path(name).asString("")));
    }

    private static void collectIds(JsonNode node, Set<String> ids) {
        if (node.path("id").isString()) ids.add(node.path("id").stringValue());
        node.forEach(child -> collectIds(child, ids));
    }

    /// An unsigned credential in a signed record would be taken for what its issuer never said.
    static void checkSecured(JsonNode record, BiConsumer<String, String> objections) {
        if (!isOne(record)) return;
        var inside = OneOrMore.of(record.path("credentialSubject").path("verifiableCredential"));
        for (var place = 0; place < inside.size(); place++)
            if (OneOrMore.of(inside.get(place).path("proof")).isEmpty())
                objections.accept(INSIDE + place, "no proof of its own");
    }
}
