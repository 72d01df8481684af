package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.credential.json.StrictJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "inspect",
        description = "Shows what a file says, unverified: the JSON of a credential or of one that is in a picture.")
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "- for standard input.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        var bytes = Input.read(file);
        var text = Carriers.isOne(bytes)
                ? Carriers.unbake(bytes).orElseThrow(() -> new IllegalArgumentException("nothing is in the picture"))
                : bytes;
        spec.commandLine().getErr().println("unverified; to have it checked: assay verify " + file);
        spec.commandLine()
                .getOut()
                .println(StrictJson.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(StrictJson.parseObject(text)));
        return Assay.VALID;
    }
}
