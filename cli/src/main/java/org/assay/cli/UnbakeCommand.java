package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.credential.bake.Carriers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "unbake",
        mixinStandardHelpOptions = true,
        description = "Prints the credential that is in a PNG, SVG or PDF, as it stands there.",
        footerHeading = "%nExamples:%n",
        footer = {"  assay unbake baked.png > signed.json"})
final class UnbakeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PICTURE")
    private Path picture;

    @Override
    public Integer call() throws IOException {
        var credential = Carriers.unbake(Input.read(picture));
        if (credential.isEmpty()) {
            spec.commandLine().getErr().println(Printable.of("nothing is in the picture: " + picture));
            return Assay.INVALID;
        }
        spec.commandLine().getOut().println(new String(credential.get(), StandardCharsets.UTF_8));
        return Assay.VALID;
    }
}
