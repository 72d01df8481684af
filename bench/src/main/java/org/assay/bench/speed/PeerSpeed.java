package org.assay.bench.speed;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/// Our issuing and verifying beside that of others, in turns.
///
/// `PeerSpeed SAMPLE CONTEXTS ROUNDS NAME=COMMAND ...`: it writes the contexts to a file, and each command, given
/// sample
/// and contexts, answers `issue MILLIS` and `verify MILLIS` with operations in a second of its processor time. Of our
/// own
/// process the thread's time counts.
public final class PeerSpeed {
    private PeerSpeed() {}

    /// Another process.
    private record Peer(String name, Process process, BufferedWriter to, BufferedReader from) {
        static Peer start(String argument, String sample, Path contexts) {
            var name = argument.substring(0, argument.indexOf('='));
            var command = new ArrayList<>(
                    List.of(argument.substring(name.length() + 1).split(" ")));
            command.add(sample);
            command.add(contexts.toString());
            try {
                var process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                return new Peer(name, process, process.outputWriter(), process.inputReader());
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }

        double ask(String operation, int millis) {
            try {
                to.write(operation + " " + millis + "\n");
                to.flush();
                var answer = from.readLine();
                if (answer == null) throw new IllegalStateException(name + " ended");
                return Double.parseDouble(answer);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        String issue() {
            return name + ", issue";
        }

        String verify() {
            return name + ", verify";
        }
    }

    public static void main(String[] arguments) throws IOException {
        var sample = StrictJson.parseObject(Files.readAllBytes(Path.of(arguments[0])));
        var contexts = writeContexts(Path.of(arguments[1]));
        var rounds = Integer.parseInt(arguments[2]);
        var peers = List.of(arguments).subList(3, arguments.length).stream()
                .map(argument -> Peer.start(argument, arguments[0], contexts))
                .toList();
        try {
            var key = CredentialSpeed.key();
            ((ObjectNode) sample.path("issuer")).put("id", "did:key:" + key.publicKey());
            var run = new Interleaved();
            CredentialSpeed.addRaw(run, key);
            CredentialSpeed.addOurs(run, sample, key, VerificationMethod.idOf(key.publicKey()));
            for (var peer : peers) {
                run.addElsewhere(peer.issue(), millis -> peer.ask("issue", millis));
                run.addElsewhere(peer.verify(), millis -> peer.ask("verify", millis));
            }
            run.run(3 * rounds, rounds, CredentialSpeed.MILLIS);
            CredentialSpeed.print(run);
            for (var peer : peers) {
                print(run, "issue, by template", peer.issue());
                print(run, "issue, any document", peer.issue());
                print(run, "verify proof", peer.verify());
                print(run, "verify, whole report", peer.verify());
            }
        } finally {
            for (var peer : peers) peer.process().destroy();
        }
    }

    private static Path writeContexts(Path to) throws IOException {
        var all = StrictJson.mapper().createObjectNode();
        for (var url : BundledContexts.urls())
            all.set(url, StrictJson.parse(BundledContexts.find(url).orElseThrow()));
        return Files.write(to, StrictJson.write(all));
    }

    private static void print(Interleaved run, String own, String other) {
        var ratio = run.ratio(own, other);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f x %s (%.0f-%.0f), which does %.0f a second |%n",
                own,
                ratio[0],
                other,
                ratio[1],
                ratio[2],
                run.median(other));
    }
}
