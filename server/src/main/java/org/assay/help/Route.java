package org.assay.help;

import org.assay.identity.OrganizationId;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;

/// Who answers for something.
public sealed interface Route {

    /// An organization of this platform.
    ///
    /// @param name of the organization
    /// @param about title of the micro-credential
    record Here(
            OrganizationId organization,
            String name,
            String about,
            @Nullable CredentialId credential) implements Route {}

    /// Somebody elsewhere: they can be named, and must be asked directly.
    ///
    /// @param name what the credential calls its issuer
    /// @param site its issuer's id, such as an address or a DID
    record Elsewhere(String about, String name, String site) implements Route {}

    /// Nothing that can be seen stands there.
    record Unknown() implements Route {}
}
