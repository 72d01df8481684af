package org.assay.credential.proof;

/// What a proof was made for; the names are those of the wire.
///
/// @spec https://www.w3.org/TR/vc-data-integrity/ VC Data Integrity 1.0, "Proof Purposes"
public enum ProofPurpose {
    ASSERTION_METHOD("assertionMethod"),
    AUTHENTICATION("authentication");

    private final String wireName;

    ProofPurpose(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
