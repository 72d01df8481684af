package org.assay.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Wraps private keys, so that the database alone gives none away: AES-256-GCM under a key that lies in a file of the
/// data folder (made at the first start, readable by its owner only) or in the operator's settings.
@Component
class MasterKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    MasterKey(KeysSettings settings) {
        var text = settings.masterKey() != null ? settings.masterKey() : readOrMake(settings.masterFile());
        this.key = new SecretKeySpec(decode(text), "AES");
    }

    /// The secret under this key and a new nonce, bound to `owner`: it opens for the same owner only.
    byte[] wrap(byte[] secret, String owner) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, ByteBuffer.wrap(secret), owner);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// @throws IllegalStateException if it was wrapped under another master key, for another owner, or was changed
    byte[] unwrap(byte[] wrapped, String owner) {
        var nonce = new byte[NONCE_BYTES];
        var sealed = ByteBuffer.wrap(wrapped).get(nonce);
        return run(Cipher.DECRYPT_MODE, nonce, sealed, owner);
    }

    private byte[] run(int mode, byte[] nonce, ByteBuffer input, String owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            var bytes = new byte[input.remaining()];
            input.get(bytes);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was wrapped does not open under this master key", e);
        }
    }

    private static byte[] decode(String text) {
        var bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("the master key has " + bytes.length + " bytes and needs 32, in base64");
        }
        return bytes;
    }

    private String readOrMake(Path file) {
        try {
            if (Files.notExists(file)) make(file);
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key cannot be read or made: " + file, e);
        }
    }

    /// Several processes may start at once: the link that comes first wins, and all read that one.
    private void make(Path file) throws IOException {
        var folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        var draft = folder.resolve(".master." + UUID.randomUUID());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(draft, options, owner)) {
            channel.write(ByteBuffer.wrap(newKey().getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its key is the one.
        } finally {
            Files.delete(draft);
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
