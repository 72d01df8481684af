package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.credential.Repairs;
import org.assay.credential.bake.Carriers;
import org.assay.credential.json.StrictJson;
import org.assay.credential.lint.Faults;
import org.assay.credential.lint.Lints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Says what stands against signing a credential.",
            "Of a badge that was issued already, in any form, it says what its issuer should mend, and how."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  assay lint draft.json", "  assay lint --json award.png award.jwt", "  assay lint --list"})
final class LintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--list", description = "Lists lints and faults and what they rest on, and examines nothing.")
    private boolean list;

    @Option(names = "--json", description = "Prints findings in JSON, one a line.")
    private boolean json;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Unsigned credentials, or badges that were issued; - for standard input.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (list) {
            for (var lint : Lints.all()) out.printf("%-26s %s%n", lint.name(), lint.citation());
            for (var fault : Faults.all()) out.printf("%-26s %s%n", fault.name(), fault.citation());
            return Assay.VALID;
        }
        if (files.isEmpty()) throw new IllegalArgumentException("which file? - for standard input");
        var code = Assay.VALID;
        for (var file : Input.files(files)) {
            var bytes = Input.read(file);
            var isClean = isIssued(bytes) ? examineIssued(file, bytes) : examine(file, StrictJson.parseObject(bytes));
            if (!isClean) code = Assay.INVALID;
        }
        return code;
    }

    /// A token, a picture, or JSON that is signed or hosted.
    private static boolean isIssued(byte[] bytes) {
        if (Carriers.isOne(bytes)
                || !new String(bytes, StandardCharsets.UTF_8).strip().startsWith("{")) return true;
        var badge = StrictJson.parseObject(bytes);
        return badge.has("proof") || badge.has("recipient");
    }

    private boolean examineIssued(Path file, byte[] bytes) {
        var repairs = Repairs.of(bytes);
        for (var repair : repairs)
            print(
                    Reports.json(repair).put("file", file.toString()),
                    Printable.of(file.toString()) + ": " + Reports.text(repair));
        return repairs.isEmpty();
    }

    private boolean examine(Path file, ObjectNode credential) {
        var findings = Findings.in(credential);
        for (var finding : findings)
            print(
                    StrictJson.mapper()
                            .createObjectNode()
                            .put("file", file.toString())
                            .put("lint", finding.lint())
                            .put("path", finding.path())
                            .put("message", finding.message()),
                    Findings.text(file.toString(), finding));
        return findings.isEmpty();
    }

    private void print(ObjectNode finding, String text) {
        spec.commandLine().getOut().println(json ? Printable.json(finding.toString()) : text);
    }
}
