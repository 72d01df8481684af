package org.assay.credential.status;

import java.util.Optional;

/// What an entry that is not zero means.
///
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "BitstringStatusListEntry"
public enum StatusPurpose {
    /// For ever.
    REVOCATION("revocation"),
    /// For now.
    SUSPENSION("suspension"),
    /// A newer copy can be had from the refresh service; the credential holds as before.
    REFRESH("refresh"),
    /// The issuer says something about it, in words that stand in the entry.
    MESSAGE("message");

    private final String wireName;

    StatusPurpose(String wireName) {
        this.wireName = wireName;
    }

    /// Empty for names of others, which say nothing that is known here.
    public static Optional<StatusPurpose> of(String wireName) {
        for (var purpose : values()) if (purpose.wireName.equals(wireName)) return Optional.of(purpose);
        return Optional.empty();
    }

    public String wireName() {
        return wireName;
    }
}
