package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.credential.json.StrictJson;
import org.assay.credential.lint.Lints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "lint", description = "Says what stands against signing a credential.")
final class LintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--list", description = "Lists the lints and what they rest on, and examines nothing.")
    private boolean list;

    @Option(names = "--json", description = "Prints findings in JSON, one a line.")
    private boolean json;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Unsigned credentials; - for standard input.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (list) {
            for (var lint : Lints.all()) out.printf("%-20s %s%n", lint.name(), lint.citation());
            return Assay.VALID;
        }
        if (files.isEmpty()) throw new IllegalArgumentException("which file? - for standard input");
        var code = Assay.VALID;
        for (var file : Input.files(files)) {
            var credential = StrictJson.parseObject(Input.read(file));
            for (var finding : Findings.in(credential)) {
                code = Assay.INVALID;
                if (json)
                    out.println(Printable.json(StrictJson.mapper()
                            .createObjectNode()
                            .put("file", file.toString())
                            .put("lint", finding.lint())
                            .put("path", finding.path())
                            .put("message", finding.message())
                            .toString()));
                else
                    out.printf(
                            "%s: %s: %s (%s)%n",
                            file, Printable.of(finding.path()), Printable.of(finding.message()), finding.lint());
            }
        }
        return code;
    }
}
