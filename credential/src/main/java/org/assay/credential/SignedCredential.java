package org.assay.credential;

import java.util.Arrays;
import java.util.HexFormat;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Digests;
import tools.jackson.databind.node.ObjectNode;

/// A credential's exact bytes. They are stored and served as they are and never written anew.
public final class SignedCredential {
    private final byte[] bytes;

    private SignedCredential(byte[] bytes) {
        this.bytes = bytes;
    }

    public static SignedCredential of(byte[] bytes) {
        return new SignedCredential(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// The bytes read, for looking things up; not for showing as verified.
    public ObjectNode json() {
        return StrictJson.parseObject(bytes);
    }

    /// SHA-256 of the bytes, as 64 lower case hexadecimal digits.
    public String sha256() {
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedCredential credential && Arrays.equals(bytes, credential.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SignedCredential[" + sha256() + "]";
    }
}
