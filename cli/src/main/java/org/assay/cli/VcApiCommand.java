package org.assay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "vc-api",
        mixinStandardHelpOptions = true,
        description = {
            "Serves issuer and verifier of the VC API on loopback, with a certificate of its own and keys that live as"
                    + " long as it runs.",
            "For test suites and trials: its issuers sign what anybody on this machine sends."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  assay vc-api", "  assay vc-api --port 0 -v"})
final class VcApiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "8443", description = "0 for any that is free.")
    private int port;

    @Mixin
    private ContextOptions contexts;

    @Option(
            names = "--foreign-keys",
            description = "Takes proofs by keys of others than the issuer, as the specifications' own vectors are.")
    private boolean takesForeignKeys;

    @Option(
            names = {"-v", "--verbose"},
            description = "A line for each request and what came of it.")
    private boolean isVerbose;

    @Override
    public Integer call() throws Exception {
        // Who adds contexts is taken to know what comes in documents that write theirs out.
        var known = contexts.isGiven() ? contexts.known().withInline() : contexts.known();
        try (var server = VcApi.start(port, known, takesForeignKeys, line -> {
            if (isVerbose) spec.commandLine().getErr().println(Printable.of(line));
        })) {
            var out = spec.commandLine().getOut();
            server.issuers().forEach((path, id) -> out.printf("issuer    %s%s as %s%n", server.address(), path, id));
            out.printf("verifier  %s/credentials/verify%n", server.address());
            out.printf("verifier  %s/presentations/verify%n", server.address());
            out.printf("resolver  %s/identifiers/{did}%n", server.address());
            out.flush();
            Thread.currentThread().join();
        } catch (IOException taken) {
            throw new IllegalArgumentException(
                    "cannot serve on port %d: %s".formatted(port, taken.getMessage()), taken);
        }
        return Assay.VALID;
    }
}
