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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "keygen",
        description = "Draws a new signing key, writes it to a file and prints the did:key of its public part.")
final class KeygenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where the key goes; a file that exists is never overwritten.")
    private Path output;

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

    @Override
    public Integer call() throws IOException {
        var random = new SecureRandom();
        var key = SigningKey.generate(type, random);
        var text = KeyFile.write(key, Keys.passphrase(passphraseFile), random, SecretAccess.toStoreKeys());
        // Only its owner reads it, from the first moment on.
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createFile(output, owner);
        } catch (java.nio.file.FileAlreadyExistsException exists) {
            throw new IllegalArgumentException("there is a file already: " + output, exists);
        }
        Files.writeString(output, text, StandardOpenOption.WRITE);
        var method = VerificationMethod.idOf(key.publicKey());
        spec.commandLine().getOut().println(method.substring(0, method.indexOf('#')));
        return Assay.VALID;
    }
}
