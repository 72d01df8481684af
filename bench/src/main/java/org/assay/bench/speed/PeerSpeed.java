package org.assay.bench.speed;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/// Our issuing and verifying beside that of `@digitalbazaar/vc`, in turns.
///
/// `PeerSpeed SAMPLE PEERS SCRIPT [ROUNDS]`: the folder that npm installed into, and the program that runs there. Of
/// our own process the thread's processor time counts, of the other one the whole, as each does its work there.
public final class PeerSpeed {
    private static final String ISSUE = "@digitalbazaar/vc, issue";
    private static final String VERIFY = "@digitalbazaar/vc, verify";

    private PeerSpeed() {}

    public static void main(String[] arguments) throws IOException {
        var sample = StrictJson.parseObject(Files.readAllBytes(Path.of(arguments[0])));
        var peers = Path.of(arguments[1]);
        var rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 7;
        var node = new ProcessBuilder(
                        "node",
                        arguments[2],
                        arguments[0],
                        writeContexts(peers).toString(),
                        peers.toAbsolutePath().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var to = node.outputWriter();
                var from = node.inputReader()) {
            var key = CredentialSpeed.key();
            ((ObjectNode) sample.path("issuer")).put("id", "did:key:" + key.publicKey());
            var run = new Interleaved();
            CredentialSpeed.addRaw(run, key);
            CredentialSpeed.addOurs(run, sample, key, VerificationMethod.idOf(key.publicKey()));
            run.addElsewhere(ISSUE, millis -> ask(to, from, "issue " + millis));
            run.addElsewhere(VERIFY, millis -> ask(to, from, "verify " + millis));
            run.run(rounds, rounds, CredentialSpeed.MILLIS);
            CredentialSpeed.print(run);
            print(run, "issue, by template", ISSUE);
            print(run, "issue, any document", ISSUE);
            print(run, "verify proof", VERIFY);
            print(run, "verify, whole report", VERIFY);
        }
    }

    private static Path writeContexts(Path peers) throws IOException {
        var all = StrictJson.mapper().createObjectNode();
        for (var url : BundledContexts.urls())
            all.set(url, StrictJson.parse(BundledContexts.find(url).orElseThrow()));
        return Files.write(peers.resolve("contexts.json"), StrictJson.write(all));
    }

    private static double ask(BufferedWriter to, BufferedReader from, String command) {
        try {
            to.write(command + "\n");
            to.flush();
            var answer = from.readLine();
            if (answer == null) throw new IllegalStateException("the other process ended");
            return Double.parseDouble(answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void print(Interleaved run, String own, String other) {
        var ratio = run.ratio(own, other);
        System.out.printf(Locale.ROOT, "| %s | %.0f x %s (%.0f-%.0f) |%n", own, ratio[0], other, ratio[1], ratio[2]);
    }
}
