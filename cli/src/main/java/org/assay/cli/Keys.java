package org.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.KeyFile;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Keys from files.
final class Keys {
    private Keys() {}

    /// @throws IllegalArgumentException if the passphrase is missing or wrong
    static SigningKey read(Path file, @Nullable Path passphraseFile) throws IOException {
        var text = Files.readString(file);
        if (text.stripLeading().startsWith("{")) return readJwk(text);
        if (KeyFile.isWrapped(text) && passphraseFile == null)
            throw new IllegalArgumentException(
                    "the key is wrapped; name the file of its passphrase: --passphrase-file");
        return KeyFile.read(text, passphrase(passphraseFile), SecretAccess.toStoreKeys());
    }

    /// A private key as JWK, by itself or in a verification method.
    private static SigningKey readJwk(String text) {
        var json = StrictJson.parseObject(text.getBytes(StandardCharsets.UTF_8));
        for (var place : List.of(json.path("secretKeyJwk"), json.path("privateKeyJwk"), (JsonNode) json))
            if (place.has("d"))
                return JsonWebKeys.readPrivate(place, SecretAccess.toStoreKeys())
                        .orElseThrow(() -> new IllegalArgumentException("nothing is signed with this kind of key"));
        throw new IllegalArgumentException("no private key in the JWK");
    }

    /// A public key: a did:key, or a file with a JWK.
    ///
    /// @throws IllegalArgumentException if it is neither
    static VerificationKey readPublic(String key) throws IOException {
        if (VerificationMethod.isKey(key)) return VerificationMethod.keyOf(key);
        return JsonWebKeys.read(StrictJson.parseObject(Files.readAllBytes(Path.of(key))))
                .orElseThrow(() -> new IllegalArgumentException("this kind of key is not read here: " + key));
    }

    /// The first line; nothing where no file is named.
    static char[] passphrase(@Nullable Path file) throws IOException {
        if (file == null) return new char[0];
        var line = Files.readString(file).lines().findFirst().orElse("");
        if (line.isEmpty()) throw new IllegalArgumentException("the first line is empty: " + file);
        return line.toCharArray();
    }
}
