package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.credential.bundle.Bundle;
import org.assay.credential.fetch.Fetcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a credential and writes it with all that this took into one file: keys, status lists, contexts,"
                    + " with times and digests.",
            "The file can be checked without a network, and when those who published these are gone:"
                    + " assay verify bundle FILE.",
            "Who trusts the key that signs it takes your word for what was fetched, and when."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay bundle -o award.zip award.json",
            "  assay bundle -k archive.key -o award.zip award.png     signed, so that others can take your word"
        })
final class BundleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where the bundle goes; a ZIP file.")
    private Path output;

    @Mixin
    private KeyOptions key;

    @Option(names = "--offline", description = "Opens no connection; what others publish is then not in the bundle.")
    private boolean offline;

    @Parameters(paramLabel = "CREDENTIAL", description = "In any form that is read; - for standard input.")
    private Path credential;

    private final World world;

    BundleCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        var taken = Bundle.take(Input.read(credential), offline ? Fetcher.offline() : world.door(), world.clock());
        var written = key.isGiven() ? taken.write(key.read()) : taken.write();
        // What is promised is what was read again.
        var bundle = Bundle.read(written);
        var report = bundle.vouched().verify(world.clock());
        Files.write(output, written);
        var out = spec.commandLine().getOut();
        out.println(Reports.text(output.toString(), report.then(), false));
        out.printf(
                "  holds      %d documents of others, taken %s%n",
                bundle.documents().size(), bundle.taken());
        bundle.maker().ifPresent(maker -> out.printf("  signed by  did:key:%s%n", maker));
        for (var missing : report.missing()) spec.commandLine().getErr().println(Printable.of("not in it: " + missing));
        return Reports.code(report.then().verdictOnAll());
    }
}
