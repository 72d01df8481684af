package org.assay.credential;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.assay.credential.Check.Kind;
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
        var findings = new ArrayList<>(Lints.examineEnvelope(document));
        findings.addAll(Lints.examineModel(document, types));
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
}
