package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.assay.credential.key.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command that signs finds its key.
final class KeyOptions {
    @Option(
            names = {"-k", "--key"},
            paramLabel = "FILE",
            description = "The key: in PEM form, or a JWK.")
    private @Nullable Path file;

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "First line unwraps the key.")
    private @Nullable Path passphraseFile;

    boolean isGiven() {
        return file != null;
    }

    /// @throws IllegalArgumentException if no key is named, or it cannot be had
    SigningKey read() throws IOException {
        if (file == null) throw new IllegalArgumentException("which key? --key FILE");
        return Keys.read(file, passphraseFile);
    }
}
