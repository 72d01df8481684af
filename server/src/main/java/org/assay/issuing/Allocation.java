package org.assay.issuing;

import java.util.List;
import java.util.Map;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusPurpose;
import org.assay.identity.OrganizationId;
import org.assay.keys.KeyHistory;
import org.assay.keys.PublicKey;
import org.springframework.stereotype.Component;

/// What a new credential is given before it is composed: a key to sign it and a place in a status list.
@Component
class Allocation {
    private final KeyHistory keys;
    private final StatusIndexes indexes;
    private final StatusLists lists;

    Allocation(KeyHistory keys, StatusIndexes indexes, StatusLists lists) {
        this.keys = keys;
        this.indexes = indexes;
        this.lists = lists;
    }

    PublicKey key(OrganizationId organization) {
        return keys.current(organization);
    }

    /// One entry, because Open Badges 3.0 has room for one: a place in a list of revocations, and the list of
    /// suspensions in which it has the same place.
    StatusEntry status(OrganizationId organization, String issuer, CredentialId credential) {
        var subject = new StatusIndexes.Subject(organization, issuer, StatusPurpose.REVOCATION);
        return entry(indexes.allocate(subject, credential));
    }

    /// The same for many.
    Map<CredentialId, StatusIndexes.Place> places(PublicKey key, List<CredentialId> credentials) {
        var subject = new StatusIndexes.Subject(key.organization(), key.issuer(), StatusPurpose.REVOCATION);
        return indexes.allocate(subject, credentials);
    }

    StatusEntry entry(StatusIndexes.Place place) {
        var suspensions = indexes.suspensions(place.list());
        return StatusEntry.of(StatusPurpose.REVOCATION, place.index(), lists.url(place.list()))
                .suspendedIn(lists.url(suspensions));
    }
}
