package org.assay.credential;

import org.assay.credential.Check.Kind;
import tools.jackson.databind.node.ObjectNode;

/// Whether the credential has the members that its data model demands.
final class SchemaCheck {
    private SchemaCheck() {}

    static Check of(ObjectNode document) {
        for (var name : java.util.List.of("issuer", "credentialSubject"))
            if (!document.has(name)) return Check.failed(Kind.SCHEMA, "member-missing", name + " is missing");
        return Check.passed(Kind.SCHEMA, "fits", "fits the data model");
    }
}
