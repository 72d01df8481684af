package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assay.credential.log.MerkleTree;
import org.assay.credential.log.TreeHash;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a log holds, in the order in which it took it in.
final class LogEntries {
    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description = "Each line of this file is an entry, without what ends it.")
    private @Nullable Path lines;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "Each line of this file names a file, which is an entry; as from the folder of the list.")
    private @Nullable Path list;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Entries, in this order; those in a folder by name, so what is added must sort last.")
    private List<Path> files = List.of();

    /// @throws IllegalArgumentException if nothing says what the entries are
    List<byte[]> read() throws IOException {
        var entries = new ArrayList<byte[]>();
        if (lines != null) for (var line : lines(lines)) entries.add(line.getBytes(StandardCharsets.UTF_8));
        if (list != null) for (var line : lines(list)) entries.add(Files.readAllBytes(list.resolveSibling(line)));
        for (var file : Input.files(files)) entries.add(Input.read(file));
        if (lines == null && list == null && files.isEmpty())
            throw new IllegalArgumentException("which entries? files, --list FILE or --lines FILE");
        return entries;
    }

    MerkleTree tree() throws IOException {
        return MerkleTree.ofLeaves(read().stream().map(TreeHash::ofLeaf).toList());
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Input.read(file), StandardCharsets.UTF_8).lines().toList();
    }
}
