package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.credential.VerificationReport;
import org.assay.credential.Verifier;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.fetch.HostileFetch;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Checks credentials, pictures with credentials in them and presentations, as a stranger would.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--at", paramLabel = "INSTANT", description = "Judges as of then, such as 2026-03-01T12:00:00Z.")
    private @Nullable Instant at;

    @Option(names = "--offline", description = "Opens no connection; keys and lists of others are then unknown.")
    private boolean offline;

    @Option(names = "--json", description = "Prints a report in JSON, one line for each file.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Prints the verdict only, without the checks.")
    private boolean quiet;

    @Option(names = "--domain", description = "For whom a presentation must have been made.")
    private @Nullable String domain;

    @Option(names = "--challenge", description = "What a presentation must answer.")
    private @Nullable String challenge;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders of them; - for standard input.")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        Fetcher door = offline
                ? (url, _) -> new Fetched.Failure(Fetched.Reason.NOT_FOUND, "no connection is opened: " + url)
                : new HostileFetch();
        var verifier = new Verifier(door, Clock.systemUTC());
        if (at != null) verifier = verifier.at(at);
        var all = Input.files(files);
        var worst = Assay.VALID;
        for (var i = 0; i < all.size(); i++) {
            Progress.show(spec, "checking", i, all.size());
            var report = report(verifier, Input.read(all.get(i)));
            worst = worse(worst, Reports.code(report.verdictOnAll()));
            print(all.get(i), report);
        }
        return worst;
    }

    private VerificationReport report(Verifier verifier, byte[] bytes) {
        try {
            var document = StrictJson.parseObject(bytes);
            if (document.path("type").toString().contains("\"VerifiablePresentation\""))
                return verifier.verifyPresentation(document, domain, challenge);
        } catch (MalformedJson other) {
            return verifier.verify(bytes);
        }
        return verifier.verify(bytes);
    }

    private void print(Path file, VerificationReport report) {
        var out = spec.commandLine().getOut();
        if (json) out.println(Reports.json(report).put("file", file.toString()));
        else out.println(Reports.text(file.toString(), report, !quiet));
    }

    /// Invalid is worse than not knowing.
    private static int worse(int one, int another) {
        if (one == Assay.INVALID || another == Assay.INVALID) return Assay.INVALID;
        return Math.max(one, another);
    }
}
