package org.assay.api;

import org.assay.identity.IdentitySettings;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Component;

/// Credentials of the organization that a program calls for; any other is not found.
@Component
class OwnCredentials {
    private final Credentials credentials;
    private final IdentitySettings settings;

    OwnCredentials(Credentials credentials, IdentitySettings settings) {
        this.credentials = credentials;
        this.settings = settings;
    }

    IssuedCredential get(CredentialId id) {
        var issued = credentials.get(id);
        if (issued.organization().equals(Own.organization())) return issued;
        throw Refusal.notFound("There is no such credential.");
    }

    CredentialView view(IssuedCredential issued) {
        return CredentialView.of(issued, settings.url("/api/v1/credentials/" + issued.id() + "/document"));
    }
}
