package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.pkcs11.TokenUnavailable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Signs many credentials into a folder, each or not: what is wrong with one does not stop the others.
///
/// A run that was stopped is taken up by the same command: what is there already, and is the same credential, stays.
/// A file is there whole or not at all.
final class Batch {
    /// Nothing that means something to a file system, and no hidden file.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_@+-][\\p{L}\\p{N}._@+-]{0,120}");

    private final CommandSpec spec;
    private final Signing signing;
    private final Path folder;
    private final Instant created;
    private final Progress progress;
    private final Map<String, String> names = new HashMap<>();
    private final ArrayNode errors = StrictJson.mapper().createArrayNode();
    private int signed;
    private int kept;
    private int refused;
    private boolean isStopped;

    Batch(CommandSpec spec, Signing signing, Path folder, Instant created) throws IOException {
        this.spec = spec;
        this.signing = signing;
        this.folder = Files.createDirectories(folder);
        this.created = created;
        this.progress = new Progress(spec, "signing");
    }

    /// What one credential is made from; what it throws is said of this one only.
    @FunctionalInterface
    interface Source {
        ObjectNode read() throws IOException;
    }

    /// @param place for people, such as `learners.csv:17`
    /// @param name of the file, without its ending
    void add(String place, String name, Source source) {
        if (isStopped) return;
        progress.show(signed + kept + refused);
        try {
            if (!NAME.matcher(name).matches())
                throw new IllegalArgumentException("not the name of a file: \"%s\"".formatted(name));
            var before = names.putIfAbsent(name, place);
            if (before != null)
                throw new IllegalArgumentException("would be called %s as well as that of %s".formatted(name, before));
            sign(place, folder.resolve(name + signing.form().ending()), source.read());
        } catch (TokenUnavailable gone) {
            isStopped = true;
            refuse(place, "stopped: " + gone.getMessage());
        } catch (java.nio.file.FileSystemException full) {
            isStopped = true;
            refuse(place, "stopped: %s".formatted(full));
        } catch (IOException | IllegalArgumentException wrong) {
            refuse(place, String.valueOf(wrong.getMessage()));
        } catch (RuntimeException uncovered) {
            // What the signature would not cover is refused by an exception that the library keeps to itself.
            refuse(place, "not signed: " + uncovered.getMessage());
        }
    }

    private void sign(String place, Path target, ObjectNode unsigned) throws IOException {
        var findings = signing.prepare(unsigned);
        if (!findings.isEmpty()) {
            for (var finding : findings) tell(place, Findings.text(finding));
            refused++;
            return;
        }
        if (Files.exists(target)) {
            if (!signing.isOf(Files.readAllBytes(target), unsigned))
                throw new IllegalArgumentException("there is another credential already: " + target);
            kept++;
            return;
        }
        var half = folder.resolve("." + target.getFileName() + ".part");
        Files.write(half, signing.sign(unsigned, created));
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        signed++;
    }

    void refuse(String place, @Nullable String why) {
        tell(place, String.valueOf(why));
        refused++;
    }

    private void tell(String place, String why) {
        progress.clear();
        spec.commandLine().getErr().println(Printable.of(place + ": " + why));
        errors.addObject().put("place", place).put("message", why);
    }

    /// Ends the run with a summary, and answers its exit code.
    int finish(boolean asJson) {
        progress.clear();
        var out = spec.commandLine().getOut();
        if (asJson) {
            var summary = StrictJson.mapper().createObjectNode();
            summary.put("signed", signed)
                    .put("kept", kept)
                    .put("refused", refused)
                    .put("stopped", isStopped);
            summary.set("errors", errors);
            out.println(Printable.json(summary.toString()));
        } else
            out.printf(
                    "%d signed, %d there already, %d refused%s%n", signed, kept, refused, isStopped ? "; stopped" : "");
        if (isStopped) return Assay.UNKNOWN;
        return refused == 0 ? Assay.VALID : Assay.INVALID;
    }
}
