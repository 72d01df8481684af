package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.key.KeyFile;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        description = "Draws a new signing key, into a file or within a PKCS#11 token, and prints its did:key.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay keygen -o college.key",
            "  assay keygen -o college.key --passphrase-file secret.txt",
            "  assay keygen --pkcs11 /usr/lib/softhsm/libsofthsm2.so --token Aldermere --label issuing -t P256"
        })
final class KeygenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the key goes; a file that exists is never overwritten.")
    private @Nullable Path output;

    @Option(
            names = {"-t", "--type"},
            defaultValue = "ED25519",
            description = "ED25519 (the default), P256 or P384.")
    private KeyType type;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Wraps the key with the first line of this file. Without it the key lies bare in its file.")
    private @Nullable Path passphraseFile;

    @Mixin
    private TokenOptions token;

    @Override
    public Integer call() throws IOException {
        if ((output == null) != token.isGiven())
            throw new IllegalArgumentException("where to? either a file, --output, or a token, --pkcs11");
        var key = output == null ? token.open().generate(type, token.label()) : toFile(output);
        var method = VerificationMethod.idOf(key.publicKey());
        spec.commandLine().getOut().println(method.substring(0, method.indexOf('#')));
        return Assay.VALID;
    }

    private SigningKey toFile(Path file) throws IOException {
        var random = new SecureRandom();
        var key = SigningKey.generate(type, random);
        var text = KeyFile.write(key, Keys.passphrase(passphraseFile), random, SecretAccess.toStoreKeys());
        // Only its owner reads it, from the first moment on.
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createFile(file, owner);
        } catch (java.nio.file.FileAlreadyExistsException exists) {
            throw new IllegalArgumentException("there is a file already: " + file, exists);
        }
        Files.writeString(file, text, StandardOpenOption.WRITE);
        return key;
    }
}
