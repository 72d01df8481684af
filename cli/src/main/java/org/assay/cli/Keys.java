package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.credential.key.KeyFile;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.jspecify.annotations.Nullable;

/// Keys from files.
final class Keys {
    private Keys() {}

    /// @throws IllegalArgumentException if the passphrase is missing or wrong
    static SigningKey read(Path file, @Nullable Path passphraseFile) throws IOException {
        var text = Files.readString(file);
        if (KeyFile.isWrapped(text) && passphraseFile == null)
            throw new IllegalArgumentException(
                    "the key is wrapped; name the file of its passphrase: --passphrase-file");
        return KeyFile.read(text, passphrase(passphraseFile), SecretAccess.toStoreKeys());
    }

    /// The first line; nothing where no file is named.
    static char[] passphrase(@Nullable Path file) throws IOException {
        if (file == null) return new char[0];
        var line = Files.readString(file).lines().findFirst().orElse("");
        if (line.isEmpty()) throw new IllegalArgumentException("the first line is empty: " + file);
        return line.toCharArray();
    }
}
