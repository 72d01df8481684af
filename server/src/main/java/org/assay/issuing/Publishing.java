package org.assay.issuing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.issuing.successions.Succession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Everything of an organization that stands on the static plane.
@Component
public class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    private final StatusIndexes indexes;
    private final StatusLists lists;
    private final IssuerDocuments issuers;
    private final Successors successors;

    Publishing(StatusIndexes indexes, StatusLists lists, IssuerDocuments issuers, Successors successors) {
        this.indexes = indexes;
        this.lists = lists;
        this.issuers = issuers;
        this.successors = successors;
    }

    /// Publishes what is missing, out of date or about to run out. Whoever calls acts for the organization.
    void refresh(OrganizationId organization) {
        issuers.refresh(organization);
        successors.refresh(organization);
        for (var list : indexes.lists(organization)) lists.refresh(organization, list);
    }

    /// Publishes what stands about the credentials in a list of revocations and in the list of suspensions beside
    /// it: that one first, so that a suspension is never read as a revocation.
    void refreshStatus(OrganizationId organization, UUID revocations) {
        lists.refresh(organization, indexes.suspensions(revocations));
        lists.refresh(organization, revocations);
    }

    /// Publishes which credential took another's place.
    void successor(Succession succession) {
        successors.publish(succession);
    }

    /// Publishes what is now known of a credential. What was decided holds already: where a list cannot be written
    /// now, the upkeep writes it within 15 seconds.
    public void show(IssuedCredential issued) {
        try {
            refreshStatus(issued.organization(), issued.statusList());
        } catch (RuntimeException e) {
            LOG.error("status list {} is put off", issued.statusList(), e);
        }
    }

    /// The addresses of a list of revocations and of the list of suspensions beside it.
    public List<String> urls(UUID revocations) {
        return List.of(lists.url(revocations), lists.url(indexes.suspensions(revocations)));
    }

    /// The same for many.
    void refreshFor(OrganizationId organization, Collection<StatusIndexes.Place> places) {
        issuers.refresh(organization);
        places.stream().map(StatusIndexes.Place::list).distinct().forEach(list -> refreshStatus(organization, list));
    }

    /// What a verifier of a credential needs is public before the credential is: who issues, and both lists.
    void refreshFor(OrganizationId organization, CredentialId credential) {
        issuers.refresh(organization);
        refreshStatus(organization, indexes.of(credential).list());
    }
}
