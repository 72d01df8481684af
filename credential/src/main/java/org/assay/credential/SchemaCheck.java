package org.assay.credential;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.lint.LintFinding;
import org.assay.credential.lint.Lints;
import tools.jackson.databind.node.ObjectNode;

/// Whether the credential has the members that its data model demands.
///
/// The schema that a credential names in `credentialSchema` is not fetched: a stranger's schema is a stranger's
/// program.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Open Badges Data Model"
final class SchemaCheck {
    private static final int SHOWN = 3;

    private SchemaCheck() {}

    static Check of(ObjectNode document, KnownContexts contexts) {
        var types = Types.of(document);
        var findings = new ArrayList<>(Lints.examineEnvelope(inNewTerms(document)));
        findings.addAll(Lints.examineModel(inNewTerms(document), types));
        findings.addAll(Lints.examineResources(document, contexts));
        if (!findings.isEmpty()) {
            var shown = findings.stream()
                    .limit(SHOWN)
                    .map(finding -> finding.path() + " " + finding.message())
                    .collect(Collectors.joining("; "));
            return Check.failed(Kind.SCHEMA, "does-not-fit", shown)
                    .with("findings", Integer.toString(findings.size()))
                    .with(
                            "first",
                            findings.stream().findFirst().map(LintFinding::path).orElse(""));
        }
        return Check.passed(Kind.SCHEMA, "fits", "has what its data model demands");
    }

    /// Data model 1.1 has other names for the two dates; everything else is the same.
    private static ObjectNode inNewTerms(ObjectNode document) {
        if (!document.path("@context").path(0).asString("").equals(BundledContexts.CREDENTIALS_V1)) return document;
        var renamed = document.deepCopy();
        if (renamed.has("issuanceDate")) renamed.set("validFrom", renamed.remove("issuanceDate"));
        if (renamed.has("expirationDate")) renamed.set("validUntil", renamed.remove("expirationDate"));
        return renamed;
    }
}
