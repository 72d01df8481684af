package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;

/// Files that a command was given.
final class Input {
    /// Of a credential in any form, or a picture of one.
    private static final FetchLimits CREDENTIAL =
            new FetchLimits(10 * 1024 * 1024, "application/vc, application/json, image/png, image/svg+xml, */*;q=0.1");

    private Input() {}

    /// The bytes of a file, or of the standard input where it is `-`.
    static byte[] read(Path file) throws IOException {
        return file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
    }

    /// The same, or what is at an https URL.
    ///
    /// @throws IllegalArgumentException if nothing is there
    static byte[] read(String name, Fetcher door) throws IOException {
        if (!isUrl(name)) return read(Path.of(name));
        return switch (door.fetch(URI.create(name), CREDENTIAL)) {
            case Fetched.Document found -> found.body();
            case Fetched.Failure failure -> throw new IllegalArgumentException(failure.detail());
        };
    }

    /// URLs as they are, files, and those in the folders.
    static List<String> names(List<String> places) throws IOException {
        var names = new ArrayList<String>();
        for (var place : places) {
            if (isUrl(place)) names.add(place);
            else for (var file : files(List.of(Path.of(place)))) names.add(file.toString());
        }
        return names;
    }

    private static boolean isUrl(String name) {
        return name.startsWith("https://");
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
