package org.assay.credential;

import org.assay.credential.status.StatusList;

/// The two formats of a list of bits in a credential.
enum StatusListFormat {
    /// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0
    BITSTRING("BitstringStatusListCredential", "BitstringStatusList"),
    /// @spec https://www.w3.org/TR/2023/WD-vc-status-list-20230427/ Status List 2021
    LIST_2021("StatusList2021Credential", "StatusList2021");

    private final String credentialType;
    private final String subjectType;

    StatusListFormat(String credentialType, String subjectType) {
        this.credentialType = credentialType;
        this.subjectType = subjectType;
    }

    String credentialType() {
        return credentialType;
    }

    String subjectType() {
        return subjectType;
    }

    /// @throws IllegalArgumentException if the text is not a list
    StatusList decode(String encoded, int width) {
        return this == BITSTRING ? StatusList.decode(encoded, width) : StatusList.decode2021(encoded);
    }
}
