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
    public VerificationMethod {
        purposes = Set.copyOf(purposes);
    }

    /// The name of a did:key's only method: `did:key:z6Mk...#z6Mk...`.
    public static String idOf(VerificationKey key) {
        var multikey = Multikey.encode(key);
        return "did:key:" + multikey + "#" + multikey;
    }
}
