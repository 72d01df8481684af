package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.credential.json.StrictJson;
import org.assay.credential.status.StatusList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Reads a status list: how long it is, how many are set, and single entries.",
        footerHeading = "%nExamples:%n",
        footer = {"  assay status list.json", "  assay status list.json 94567"})
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LIST", description = "A status list credential; it is not verified here.")
    private Path list;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "INDEX")
    private List<Integer> indexes = List.of();

    @Override
    public Integer call() throws IOException {
        var subject = StrictJson.parseObject(Input.read(list)).path("credentialSubject");
        var bits = StatusList.decode(subject.path("encodedList").asString(""));
        var out = spec.commandLine().getOut();
        var set = 0;
        for (var i = 0; i < bits.size(); i++) if (bits.isSet(i)) set++;
        var purpose = Printable.of(subject.path("statusPurpose").asString("no purpose"));
        out.printf("%s: %d entries, %d set%n", purpose, bits.size(), set);
        var code = Assay.VALID;
        for (var index : indexes) {
            if (index < 0 || index >= bits.size()) throw new IllegalArgumentException("no such entry: " + index);
            out.printf("%d %s%n", index, bits.isSet(index) ? "set" : "not set");
            if (bits.isSet(index)) code = Assay.INVALID;
        }
        return code;
    }
}
