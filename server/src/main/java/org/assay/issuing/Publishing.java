package org.assay.issuing;

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
}
