package org.assay.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.assay.credential.key.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private TokenOptions token;

    boolean isGiven() {
        return file != null || token.isGiven();
    }

    /// @throws IllegalArgumentException if no key is named, or it cannot be had
    SigningKey read() throws IOException {
        if (file != null && token.isGiven()) throw new IllegalArgumentException("one key is enough: --key or --pkcs11");
        if (token.isGiven()) return token.open().key(token.label());
        if (file == null) throw new IllegalArgumentException("which key? --key FILE, or --pkcs11 MODULE");
        return Keys.read(file, passphraseFile);
    }
}
