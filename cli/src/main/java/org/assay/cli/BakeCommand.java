package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.credential.bake.Carriers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bake",
        mixinStandardHelpOptions = true,
        description = "Puts a signed credential into a PNG, SVG or PDF, which is not drawn anew.",
        footerHeading = "%nExamples:%n",
        footer = {"  assay bake -o baked.png signed.json picture.png"})
final class BakeCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The baked picture.")
    private Path output;

    @Parameters(index = "0", paramLabel = "CREDENTIAL", description = "Signed, in JSON or as compact JWS.")
    private Path credential;

    @Parameters(index = "1", paramLabel = "PICTURE", description = "A PNG, SVG or PDF.")
    private Path picture;

    @Override
    public Integer call() throws IOException {
        Files.write(output, Carriers.bake(Input.read(picture), Input.read(credential)));
        return Assay.VALID;
    }
}
