package org.assay.issuing;

import java.util.List;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.springframework.stereotype.Component;

/// Everything of an organization that stands on the static plane.
@Component
class Publishing {
    private final StatusIndexes indexes;
    private final StatusLists lists;
    private final IssuerDocuments issuers;

    Publishing(StatusIndexes indexes, StatusLists lists, IssuerDocuments issuers) {
        this.indexes = indexes;
        this.lists = lists;
        this.issuers = issuers;
    }

    /// Publishes what is missing, out of date or about to run out. Whoever calls acts for the organization.
    void refresh(OrganizationId organization) {
        issuers.refresh(organization);
        for (var list : indexes.lists(organization)) lists.refresh(organization, list);
    }

    /// Publishes what stands about the credentials in a list of revocations and in the list of suspensions beside
    /// it: that one first, so that a suspension is never read as a revocation.
    void refreshStatus(OrganizationId organization, UUID revocations) {
        lists.refresh(organization, indexes.suspensions(revocations));
        lists.refresh(organization, revocations);
    }

    /// The addresses of a list of revocations and of the list of suspensions beside it.
    List<String> urls(UUID revocations) {
        return List.of(lists.url(revocations), lists.url(indexes.suspensions(revocations)));
    }

    /// What a verifier of a credential needs is public before the credential is: who issues, and both lists.
    void refreshFor(OrganizationId organization, CredentialId credential) {
        issuers.refresh(organization);
        refreshStatus(organization, indexes.of(credential).list());
    }
}
