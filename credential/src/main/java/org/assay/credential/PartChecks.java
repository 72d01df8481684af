package org.assay.credential;

import java.util.ArrayList;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.legacy.Ob2Part;
import org.assay.credential.lint.Lints;
import tools.jackson.databind.node.ObjectNode;

/// What can be said of a part of a badge that stands on its own: a badge class, an achievement, a profile. It is a
/// definition, which nobody signs and which says nothing of anybody. So there is nothing to find out about its
/// origin, and it is never valid.
///
/// @spec https://www.imsglobal.org/spec/ob/v2p0/ Open Badges 2.0, "Open Badges Object Classes"
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Open Badges Data Model"
final class PartChecks {
    private static final List<String> CLASSES = List.of("Achievement", "Profile");

    private PartChecks() {}

    /// Whatever names a recipient means to say something of somebody.
    static boolean isOne(ObjectNode document) {
        if (document.has("recipient")) return false;
        var types = Types.of(document);
        return CLASSES.stream().anyMatch(types::contains) || Ob2Part.isOne(document);
    }

    static VerificationReport of(ObjectNode part, AsOf at) {
        var types = Types.of(part);
        var name = types.isEmpty() ? "something" : String.join(", ", types);
        var unsigned = "a definition (%s), which nobody signed; a credential names who earned it".formatted(name);
        var checks = new ArrayList<Check>();
        checks.add(Check.passed(Kind.FORMAT, "read", "part of a badge: " + name));
        checks.add(schema(part));
        checks.add(Check.unknown(Kind.PROOF, "nothing-signed", unsigned));
        for (var kind : List.of(Kind.CONTEXT, Kind.ISSUER_KEY, Kind.VALIDITY, Kind.STATUS))
            checks.add(Check.notApplicable(kind, "nothing-signed", "nothing is asserted of anybody"));
        return new VerificationReport(at.instant(), Format.BADGE_PART, checks, null);
    }

    private static Check schema(ObjectNode part) {
        var objection = Ob2Part.isOne(part)
                ? Ob2Part.objection(part).orElse("")
                : Lints.examinePart(part, Types.of(part)).stream()
                        .findFirst()
                        .map(finding -> finding.path() + " " + finding.message())
                        .orElse("");
        return objection.isEmpty()
                ? Check.passed(Kind.SCHEMA, "fits", "has what its data model demands")
                : Check.failed(Kind.SCHEMA, "does-not-fit", objection);
    }
}
