package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.credential.log.Checkpoint;
import org.assay.credential.log.LogProof;
import org.assay.credential.log.MerkleTree;
import org.assay.credential.log.NoteKey;
import org.assay.credential.log.SignedNote;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A transparency log over files or lines: its root, proofs out of it, and signed checkpoints.
///
/// @spec https://www.rfc-editor.org/rfc/rfc6962 RFC 6962, "Merkle Tree Hash"
/// @spec https://c2sp.org/tlog-checkpoint C2SP tlog-checkpoint
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps a list honest: a tree of hashes over its entries (RFC 6962), short proofs that an entry is in it or"
                    + " that it only grew, and checkpoints that its keeper signs (C2SP).",
            "What is proved is checked without the list."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay log key -k log.key --origin aldermere.example/log > log.vkey",
            "  assay log checkpoint -k log.key --origin aldermere.example/log --list issued.txt > now.ckpt",
            "  assay log prove --entry award.json --list issued.txt > award.proof",
            "  assay log verify --log-key log.vkey --checkpoint now.ckpt --entry award.json --proof award.proof",
            "  assay log prove --since 120 --list issued.txt > growth.proof",
            "  assay log verify --log-key log.vkey --checkpoint now.ckpt --earlier then.ckpt --proof growth.proof"
        })
final class LogCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which part of it? one of: "
                        + String.join(" ", spec.subcommands().keySet()));
    }

    @Command(
            name = "root",
            mixinStandardHelpOptions = true,
            description = "Prints how many entries there are, and the root of their tree.",
            footerHeading = "%nExamples:%n",
            footer = "  assay log root --list issued.txt")
    int root(@Mixin LogEntries entries) throws IOException {
        var tree = entries.tree();
        say("%d %s".formatted(tree.size(), tree.root().base64()));
        return Assay.VALID;
    }

    @Command(
            name = "key",
            mixinStandardHelpOptions = true,
            description = "Prints the key that others check checkpoints with, as name+id+key.",
            footerHeading = "%nExamples:%n",
            footer = "  assay log key -k log.key --origin aldermere.example/log > log.vkey")
    int key(@Mixin KeyOptions key, @Option(names = "--origin", required = true, paramLabel = "NAME") String origin)
            throws IOException {
        say(new NoteKey(origin, key.read().publicKey()).toString());
        return Assay.VALID;
    }

    @Command(
            name = "checkpoint",
            mixinStandardHelpOptions = true,
            description = "Prints a signed checkpoint: how many entries, and the root over them.",
            footerHeading = "%nExamples:%n",
            footer = "  assay log checkpoint -k log.key --origin aldermere.example/log --list issued.txt > now.ckpt")
    int checkpoint(
            @Mixin KeyOptions key,
            @Option(names = "--origin", required = true, paramLabel = "NAME", description = "The log's own name.")
                    String origin,
            @Mixin LogEntries entries)
            throws IOException {
        var signer = key.read();
        // Of another kind there would be nothing to check it with.
        var checked = new NoteKey(origin, signer.publicKey());
        var note = Checkpoint.of(origin, entries.tree()).sign(signer);
        if (!note.isBy(checked)) throw new IllegalStateException("a checkpoint that was just signed does not hold");
        spec.commandLine().getOut().print(new String(note.bytes(), StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return Assay.VALID;
    }

    @Command(
            name = "prove",
            mixinStandardHelpOptions = true,
            description = "Prints a proof: that an entry is in the log, or that the log only grew since a size.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  assay log prove --entry award.json --list issued.txt > award.proof",
                "  assay log prove --since 120 --list issued.txt > growth.proof"
            })
    int prove(
            @Option(names = "--entry", paramLabel = "FILE", description = "The first entry with these bytes.") @Nullable
                    Path entry,
            @Option(names = "--index", paramLabel = "N", description = "The entry at this place, from 0.") @Nullable
                    Integer index,
            @Option(names = "--since", paramLabel = "SIZE", description = "How many entries there were, from 1.")
                    @Nullable
                    Integer since,
            @Mixin LogEntries entries)
            throws IOException {
        if ((entry == null ? 0 : 1) + (index == null ? 0 : 1) + (since == null ? 0 : 1) != 1)
            throw new IllegalArgumentException("what is to be proved? one of --entry, --index, --since");
        var all = entries.read();
        var tree = MerkleTree.of(all);
        try {
            if (since != null) say(LogProofs.write(tree.consistency(since)));
            else if (index != null) say(LogProofs.write(tree.inclusion(index)));
            else if (entry != null) say(LogProofs.write(tree.inclusion(LogProofs.find(all, Input.read(entry)))));
        } catch (IndexOutOfBoundsException outside) {
            throw new IllegalArgumentException(
                    "the log has %d entries: %s".formatted(tree.size(), outside.getMessage()));
        }
        return Assay.VALID;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks a checkpoint, and what a proof says of it: that it holds an entry, or that it grew"
                    + " from an earlier one.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  assay log verify --log-key log.vkey --checkpoint now.ckpt --entry award.json --proof award.proof",
                "  assay log verify --log-key log.vkey --checkpoint now.ckpt --earlier then.ckpt --proof growth.proof"
            })
    int verify(
            @Option(names = "--log-key", required = true, paramLabel = "KEY", description = "name+id+key, or a file.")
                    String logKey,
            @Option(names = "--checkpoint", required = true, paramLabel = "FILE") Path checkpoint,
            @Option(names = "--entry", paramLabel = "FILE") @Nullable Path entry,
            @Option(names = "--earlier", paramLabel = "FILE", description = "An earlier checkpoint of the same log.")
                    @Nullable
                    Path earlier,
            @Option(names = "--proof", paramLabel = "FILE") @Nullable Path proof)
            throws IOException {
        if ((entry != null || earlier != null) != (proof != null) || entry != null && earlier != null)
            throw new IllegalArgumentException("a proof goes with --entry or with --earlier");
        var key = NoteKey.parse(
                logKey.contains("+")
                        ? logKey
                        : Files.readString(Path.of(logKey)).strip());
        var now = read(checkpoint, key);
        if (now == null) return refused(checkpoint, "not a checkpoint by " + key.name());
        if (proof != null
                && entry != null
                && !(LogProofs.find(Input.read(proof)) instanceof LogProof.Inclusion inclusion
                        && now.holds(Input.read(entry), inclusion)))
            return refused(entry, "the proof does not show it in the log of %d entries".formatted(now.size()));
        if (proof != null && earlier != null) {
            var then = read(earlier, key);
            if (then == null) return refused(earlier, "not a checkpoint by " + key.name());
            if (!(LogProofs.find(Input.read(proof)) instanceof LogProof.Consistency growth
                    && now.grewFrom(then, growth)))
                return refused(earlier, "the proof does not show that the log only grew since then");
        }
        say(Printable.of("%s: valid: %s, %d entries, root %s"
                .formatted(checkpoint, now.origin(), now.size(), now.root().base64())));
        return Assay.VALID;
    }

    private static @Nullable Checkpoint read(Path file, NoteKey key) throws IOException {
        try {
            return Checkpoint.read(SignedNote.parse(Input.read(file)), key).orElse(null);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private int refused(Path file, String why) {
        say(Printable.of("%s: invalid: %s".formatted(file, why)));
        return Assay.INVALID;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
