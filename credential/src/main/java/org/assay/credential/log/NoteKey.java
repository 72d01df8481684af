package org.assay.credential.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.assay.credential.key.Digests;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.VerificationKey;

/// A key that signs notes, with the name that it signs under.
///
/// @param name without white space and plus signs
/// @param key Ed25519
/// @spec https://c2sp.org/signed-note C2SP signed-note, "Verifier keys"
public record NoteKey(String name, VerificationKey key) {
    static final int ID_BYTES = 4;
    private static final byte ED25519 = 1;
    private static final Pattern SYNTAX = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+={0,2})");

    public NoteKey {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c)))
            throw new IllegalArgumentException("name has white space or a plus sign: " + name);
        if (key.type() != KeyType.ED25519) throw new IllegalArgumentException("notes are signed with Ed25519 here");
    }

    /// Reads `name+id+key`, as logs publish theirs.
    ///
    /// @throws IllegalArgumentException if it is not one, or of another kind of key
    public static NoteKey parse(String text) {
        var match = SYNTAX.matcher(text);
        if (!match.matches()) throw new IllegalArgumentException("not a verifier key: " + text);
        var encoded = Base64.getDecoder().decode(match.group(3));
        if (encoded.length == 0 || encoded[0] != ED25519)
            throw new IllegalArgumentException("kind of key is not known: " + text);
        var key =
                new NoteKey(match.group(1), VerificationKey.ofEd25519(Arrays.copyOfRange(encoded, 1, encoded.length)));
        if (!HexFormat.of().formatHex(key.id()).equals(match.group(2)))
            throw new IllegalArgumentException("id is not that of the key: " + text);
        return key;
    }

    /// The first four bytes of the hash of name and key.
    byte[] id() {
        var digest = Digests.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return Arrays.copyOf(digest.digest(encoded()), ID_BYTES);
    }

    private byte[] encoded() {
        var point = key.bytes();
        var encoded = new byte[point.length + 1];
        encoded[0] = ED25519;
        System.arraycopy(point, 0, encoded, 1, point.length);
        return encoded;
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().formatHex(id()),
                        Base64.getEncoder().encodeToString(encoded()));
    }
}
