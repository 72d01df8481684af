package org.assay.credential.status;

import java.util.Optional;

/// What a set bit means.
///
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "BitstringStatusListEntry"
public enum StatusPurpose {
    /// For ever.
    REVOCATION("revocation"),
    /// For now.
    SUSPENSION("suspension");

    private final String wireName;

    StatusPurpose(String wireName) {
        this.wireName = wireName;
    }

    /// Empty for `refresh`, `message` and names of others, which say nothing about validity.
    public static Optional<StatusPurpose> of(String wireName) {
        for (var purpose : values()) if (purpose.wireName.equals(wireName)) return Optional.of(purpose);
        return Optional.empty();
    }

    public String wireName() {
        return wireName;
    }
}
