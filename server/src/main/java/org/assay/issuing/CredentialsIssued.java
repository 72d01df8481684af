package org.assay.issuing;

import java.util.List;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// Several signed credentials were stored in one transaction. Told once for all of them, instead of [CredentialIssued]
/// for each.
public record CredentialsIssued(OrganizationId organization, List<Issued> credentials) {

    public CredentialsIssued {
        credentials = List.copyOf(credentials);
    }

    /// One of them.
    public record Issued(CredentialId credential, PersonId learner) {}

    /// What would have been told of each.
    public List<CredentialIssued> each() {
        return credentials.stream()
                .map(one -> new CredentialIssued(organization, one.credential, one.learner))
                .toList();
    }
}
