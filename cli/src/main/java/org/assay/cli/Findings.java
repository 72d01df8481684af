package org.assay.cli;

import java.util.List;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.lint.LintFinding;
import org.assay.credential.lint.Lints;
import tools.jackson.databind.node.ObjectNode;

/// What stands against signing a credential of any kind.
final class Findings {
    private Findings() {}

    static List<LintFinding> in(ObjectNode credential) {
        return in(credential, KnownContexts.bundled());
    }

    static List<LintFinding> in(ObjectNode credential, KnownContexts contexts) {
        var types = credential.path("type").toString();
        return types.contains("\"OpenBadgeCredential\"")
                        || types.contains("\"AchievementCredential\"")
                        || types.contains("\"ClrCredential\"")
                ? Lints.examine(credential)
                : Lints.examineAny(credential, contexts);
    }

    /// One of them in a line.
    ///
    /// @param place for people, such as the name of a file
    static String text(String place, LintFinding finding) {
        return Printable.of(place + ": " + text(finding));
    }

    /// The same as it came, without the place.
    static String text(LintFinding finding) {
        return "%s: %s (%s)".formatted(finding.path(), finding.message(), finding.lint());
    }
}
