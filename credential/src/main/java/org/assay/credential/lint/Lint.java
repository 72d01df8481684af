package org.assay.credential.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/// One rule about unsigned credentials.
///
/// @param name kebab case; also the folder of its samples
/// @param citation specification, version and section title
/// @param effective the day on which the cited text was published
public record Lint(String name, String citation, LocalDate effective, Rule rule) {
    /// Reports each objection as a JSON Pointer and a message.
    @FunctionalInterface
    interface Rule {
        void examine(ObjectNode credential, BiConsumer<String, String> objections);
    }

    public List<LintFinding> examine(ObjectNode credential) {
        var findings = new ArrayList<LintFinding>();
        rule.examine(credential, (path, message) -> findings.add(new LintFinding(name, path, message)));
        return List.copyOf(findings);
    }
}
