package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.assay.credential.Issuer;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.ProofOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "issue",
        description = {
            "Signs credentials: one to the standard output, or each of several into a folder.",
            "A credential without issuer gets the key's own did:key. What a lint objects to is not signed."
        })
final class IssueCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-k", "--key"},
            required = true,
            paramLabel = "FILE",
            description = "The issuer's key.")
    private Path key;

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "First line unwraps the key.")
    private @Nullable Path passphraseFile;

    @Option(names = "--method", paramLabel = "URL", description = "How others find the key; by default its did:key.")
    private @Nullable String method;

    @Option(names = "--suite", description = "Such as eddsa-rdfc-2022 (the default for Ed25519) or eddsa-jcs-2022.")
    private @Nullable String suite;

    @Option(names = "--created", paramLabel = "INSTANT", description = "Time of the proof; now where nothing is said.")
    private @Nullable Instant created;

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "FOLDER",
            description = "Where signed credentials go.")
    private @Nullable Path directory;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Unsigned credentials in JSON; - for standard input.")
    private List<Path> files;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException {
        var all = Input.files(files);
        if (all.size() > 1 && directory == null)
            throw new IllegalArgumentException("several credentials need a folder to go to: --directory");
        var signer = Keys.read(key, passphraseFile);
        if (directory != null) Files.createDirectories(directory);
        var code = Assay.VALID;
        for (var i = 0; i < all.size(); i++) {
            Progress.show(spec, "signing", i, all.size());
            if (!issue(all.get(i), signer)) code = Assay.INVALID;
        }
        return code;
    }

    private boolean issue(Path file, SigningKey signer) throws IOException {
        var unsigned = StrictJson.parseObject(Input.read(file));
        var name = method == null ? VerificationMethod.idOf(signer.publicKey()) : method;
        if (!unsigned.has("issuer")) unsigned.put("issuer", name.replaceFirst("#.*", ""));
        var findings = Findings.in(unsigned);
        if (!findings.isEmpty()) {
            for (var finding : findings)
                spec.commandLine()
                        .getErr()
                        .printf("%s: %s: %s (%s)%n", file, finding.path(), finding.message(), finding.lint());
            return false;
        }
        var chosen = suite == null
                ? Cryptosuite.rdfc(signer.publicKey().type())
                : Cryptosuite.of(suite).orElseThrow(() -> new IllegalArgumentException("no such suite here: " + suite));
        var at = created == null ? clock.instant() : created;
        var signed = Issuer.sign(unsigned, signer, ProofOptions.assertion(chosen, name, at));
        if (directory == null) {
            spec.commandLine().getOut().println(new String(signed.bytes(), java.nio.charset.StandardCharsets.UTF_8));
        } else Files.write(directory.resolve(file.getFileName()), signed.bytes());
        return true;
    }
}
