package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files that a command was given.
final class Input {
    private Input() {}

    /// The bytes of a file, or of the standard input where it is `-`.
    static byte[] read(Path file) throws IOException {
        return file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
    }

    /// The files themselves, and those in the folders, by name.
    static List<Path> files(List<Path> places) throws IOException {
        var files = new ArrayList<Path>();
        for (var place : places) {
            if (!Files.isDirectory(place)) files.add(place);
            else
                try (var inside = Files.walk(place)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
        }
        return files;
    }
}
