package org.assay.credential.did;

import java.util.Set;
import org.assay.credential.key.Multikey;
import org.assay.credential.key.VerificationKey;

/// A key with its name, who controls it, and what it may be used for.
///
/// @param id URL of the method, as proofs name it
/// @param controller id of the party whose key this is
/// @param purposes verification relationships that list the method, such as `assertionMethod`
/// @spec https://www.w3.org/TR/cid-1.0/ Controlled Identifiers 1.0, "Verification Methods"
public record VerificationMethod(String id, String controller, VerificationKey key, Set<String> purposes) {
    private static final String DID_KEY = "did:key:";

    public VerificationMethod {
        purposes = Set.copyOf(purposes);
    }

    /// The name of a did:key's only method: `did:key:z6Mk...#z6Mk...`.
    public static String idOf(VerificationKey key) {
        var multikey = Multikey.encode(key);
        return DID_KEY + multikey + "#" + multikey;
    }

    /// The key that a did:key spells out, as a DID or with a fragment.
    ///
    /// @throws IllegalArgumentException if it is none of a type that is read here
    public static VerificationKey keyOf(String didKey) {
        if (!isKey(didKey)) throw new IllegalArgumentException("not a did:key: " + didKey);
        return Multikey.decode(didKey.substring(DID_KEY.length()).replaceFirst("#.*", ""));
    }

    /// Whether the text starts as a did:key does.
    public static boolean isKey(String text) {
        return text.startsWith(DID_KEY);
    }
}
