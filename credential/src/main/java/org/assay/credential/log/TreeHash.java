package org.assay.credential.log;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.assay.credential.key.Digests;

/// The hash of a leaf, of a part of the tree, or of the whole; 32 bytes of SHA-256.
///
/// @spec https://www.rfc-editor.org/rfc/rfc6962 RFC 6962, "Merkle Hash Trees"
public final class TreeHash {
    static final int BYTES = 32;

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException unless there are 32 bytes
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != BYTES) throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        return new TreeHash(bytes.clone());
    }

    /// Reads 64 hexadecimal digits.
    ///
    /// @throws IllegalArgumentException if they are not
    public static TreeHash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// Of a tree without leaves.
    public static TreeHash empty() {
        return new TreeHash(Digests.sha256().digest());
    }

    public static TreeHash ofLeaf(byte[] entry) {
        var digest = Digests.sha256();
        digest.update((byte) 0);
        return new TreeHash(digest.digest(entry));
    }

    static TreeHash ofChildren(TreeHash left, TreeHash right) {
        var digest = Digests.sha256();
        digest.update((byte) 1);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// 64 lower case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
