package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.bundle.Bundle;
import org.assay.credential.bundle.BundleRefused;
import org.assay.credential.bundle.BundleReport;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.VerificationKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = {
            "Checks what assay bundle wrote, without any network, however long ago that was.",
            "The verdict is that of the day when the bundle was taken; what it is today is said beside it. Keys and"
                    + " lists that no signature proves are believed only if you trust who made the bundle."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay verify bundle award.zip",
            "  assay verify bundle --maker did:key:z6Mk... award.zip",
            "  assay verify bundle --trust-copies --json archive/"
        })
final class VerifyBundleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--maker",
            paramLabel = "DID",
            description = "Takes the word of who signed with this key, such as did:key:z6Mk...")
    private @Nullable String maker;

    @Option(
            names = "--trust-copies",
            description = "Takes the bundle at its word: for those that you made and kept yourself.")
    private boolean trustsCopies;

    @Option(names = "--today", description = "The exit code is that of today's verdict.")
    private boolean today;

    @Option(names = "--json", description = "Prints a report in JSON, one line for each file.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Prints the verdict only, without the checks.")
    private boolean quiet;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Bundles or folders of them; - for standard input.")
    private List<Path> files;

    private final World world;

    VerifyBundleCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws IOException {
        var trusted = maker == null ? null : VerificationMethod.keyOf(maker);
        var worst = Assay.VALID;
        for (var file : Input.files(files)) worst = VerifyCommand.worse(worst, verify(file, trusted));
        return worst;
    }

    private int verify(Path file, @Nullable VerificationKey trusted) throws IOException {
        try {
            var report = trusted(Bundle.read(Input.read(file)), trusted).verify(world.clock());
            print(file, report);
            return Reports.code((today ? report.today() : report.then()).verdictOnAll());
        } catch (BundleRefused refused) {
            var out = spec.commandLine().getOut();
            if (json)
                out.println(Printable.json(StrictJson.mapper()
                        .createObjectNode()
                        .put("verdict", Outcome.FAILED.name())
                        .put("code", refused.code())
                        .put("message", refused.getMessage())
                        .put("file", file.toString())
                        .toString()));
            else
                out.printf(
                        "%s: %s: %s%n",
                        Printable.of(file.toString()),
                        Reports.word(Outcome.FAILED),
                        Printable.of(String.valueOf(refused.getMessage())));
            return Assay.INVALID;
        }
    }

    private Bundle trusted(Bundle bundle, @Nullable VerificationKey trusted) {
        if (trusted != null) return bundle.vouchedBy(trusted);
        return trustsCopies ? bundle.vouched() : bundle;
    }

    private void print(Path file, BundleReport report) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Printable.json(json(report).put("file", file.toString()).toString()));
            return;
        }
        out.println(Reports.text(file.toString(), report.then(), !quiet));
        out.printf("  %-10s %s, %s%n", "taken", report.taken(), word(report));
        out.printf("  %-10s %s%n", "status", Printable.of(status(report)));
        out.printf("  %-10s %s%n", "today", Reports.sentence(report.today()));
        if (!report.isVouchedFor() && report.then().verdictOnAll() == Outcome.UNKNOWN)
            spec.commandLine()
                    .getErr()
                    .println("hint: what no signature proves is believed with "
                            + report.maker()
                                    .map(key -> "--maker did:key:" + key + ", if that is somebody you trust")
                                    .orElse("--trust-copies, if you made and kept the bundle yourself"));
    }

    private static String word(BundleReport report) {
        var maker = report.maker().map(key -> "signed by did:key:" + key).orElse("signed by nobody");
        return maker + (report.isVouchedFor() ? ", taken at its word" : ", whose word is not taken");
    }

    private static String status(BundleReport report) {
        var known = report.statusKnownAt();
        if (known.isPresent())
            return "known as of %s, when %s"
                    .formatted(
                            known.get(), report.isVouchedFor() ? "the list was fetched" : "its issuer signed the list");
        var check = report.then().check(Kind.STATUS);
        return check.outcome() == Outcome.NOT_APPLICABLE ? check.message() : "not known: " + check.message();
    }

    private static ObjectNode json(BundleReport report) {
        var json = StrictJson.mapper().createObjectNode();
        json.put("verdict", report.then().verdictOnAll().name());
        json.put("taken", report.taken().toString());
        json.put("vouched", report.isVouchedFor());
        report.maker().ifPresent(key -> json.put("maker", "did:key:" + key));
        report.statusKnownAt().ifPresent(time -> json.put("statusKnownAt", time.toString()));
        json.set("then", Reports.json(report.then()));
        json.set("today", Reports.json(report.today()));
        report.missing().forEach(json.putArray("missing")::add);
        return json;
    }
}
