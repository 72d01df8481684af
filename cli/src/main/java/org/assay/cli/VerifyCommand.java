package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.credential.Outcome;
import org.assay.credential.Repairs;
import org.assay.credential.Verifier;
import org.assay.credential.bundle.Bundle;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.fetch.Snapshot;
import org.assay.credential.lint.Repair;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks credentials and presentations, as a stranger would: in JSON, in tokens (JWT, SD-JWT), and in"
                    + " pictures.",
            "What assay bundle wrote is checked by: assay verify bundle FILE."
        },
        subcommands = VerifyBundleCommand.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay verify award.png",
            "  assay verify --json inbox/",
            "  assay verify --at 2026-03-01T12:00:00Z award.json             was it valid then?",
            "  assay verify --audience https://kestrel.example --nonce n-0S6 shown.sd-jwt",
            "  assay verify --offline --document https://aldermere.example/did.json=did.json award.jwt"
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--at", paramLabel = "INSTANT", description = "Judges as of then, such as 2026-03-01T12:00:00Z.")
    private @Nullable Instant at;

    @Option(names = "--offline", description = "Opens no connection; keys and lists of others are then unknown.")
    private boolean offline;

    @Option(
            names = "--document",
            paramLabel = "URL=FILE",
            description = "Takes a file for what is at a URL, such as a list of keys; may be repeated.")
    private List<String> documents = List.of();

    @Mixin
    private ContextOptions contexts;

    @Option(names = "--json", description = "Prints a report in JSON, one line for each file.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Prints the verdict only, without the checks.")
    private boolean quiet;

    @Option(
            names = {"--audience", "--domain"},
            paramLabel = "NAME",
            description = "For whom a presentation, or a holder's proof, must have been made.")
    private @Nullable String audience;

    @Option(
            names = {"--nonce", "--challenge"},
            paramLabel = "TEXT",
            description = "What a presentation, or a holder's proof, must answer.")
    private @Nullable String nonce;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files, folders of them, or https URLs; - for standard input.")
    private List<String> places = List.of();

    private final World world;

    VerifyCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        if (places.isEmpty()) throw new IllegalArgumentException("which file? - for standard input");
        var door = door();
        var verifier = new Verifier(door, world.clock()).knowing(contexts.known());
        if (at != null) verifier = verifier.at(at);
        var checking = new Checking(verifier, audience, nonce);
        var all = Input.names(places);
        var worst = Assay.VALID;
        var progress = new Progress(spec, "checking");
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var i = 0; i < all.size(); i++) {
            progress.show(i, all.size());
            var bytes = Input.read(all.get(i), door);
            if (Bundle.isOne(bytes))
                throw new IllegalArgumentException("a bundle; to check it: assay verify bundle " + all.get(i));
            var checked = checking.check(bytes);
            worst = worse(worst, Reports.code(checked.verdict()));
            counts.merge(checked.verdict(), 1, Integer::sum);
            progress.clear();
            print(all.get(i), checked, Repairs.of(bytes, checked.report()));
        }
        if (all.size() > 1)
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%d valid, %d invalid, %d could not tell%n",
                            counts.getOrDefault(Outcome.PASSED, 0),
                            counts.getOrDefault(Outcome.FAILED, 0),
                            counts.getOrDefault(Outcome.UNKNOWN, 0));
        return worst;
    }

    private Fetcher door() throws IOException {
        var known = Snapshot.empty();
        for (var each : documents) {
            var pair = ContextOptions.Pair.of(each);
            known = known.with(
                    URI.create(pair.url()),
                    Files.readAllBytes(pair.file()),
                    "application/json",
                    world.clock().instant());
        }
        return offline ? known : known.before(world.door());
    }

    private void print(String file, Checking.Checked checked, List<Repair> repairs) {
        var out = spec.commandLine().getOut();
        if (json) {
            var report = Reports.json(checked).put("file", file);
            repairs.forEach(repair -> report.withArray("/repairs").add(Reports.json(repair)));
            out.println(Printable.json(report.toString()));
            return;
        }
        out.println(Reports.text(file, checked, !quiet));
        if (!quiet) repairs.forEach(repair -> out.println("  to mend    " + Reports.text(repair)));
    }

    /// Invalid is worse than not knowing.
    static int worse(int one, int another) {
        if (one == Assay.INVALID || another == Assay.INVALID) return Assay.INVALID;
        return Math.max(one, another);
    }
}
