package org.assay.issuing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.awarding.Award;
import org.assay.credential.status.StatusEntry;
import org.assay.identity.OrganizationId;
import org.assay.identity.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The first step of issuing together: gives each award an id, a key and a place in a status list, and publishes what a
/// verifier needs. A place whose credential is never signed is lost, and harmless.
@Service
class Drafting {
    private final Allocation allocation;
    private final Publishing publishing;
    private final Clock clock;

    Drafting(Allocation allocation, Publishing publishing, Clock clock) {
        this.allocation = allocation;
        this.publishing = publishing;
        this.clock = clock;
    }

    /// In the order of the awards. The places are committed here and now, so that nobody waits who draws the same.
    @Transactional(propagation = Propagation.NEVER)
    public List<Draft> draft(OrganizationId organization, List<Award> awards) {
        var key = allocation.key(organization);
        var ids = new LinkedHashMap<CredentialId, Award>();
        for (var award : awards) ids.put(CredentialId.random(), award);
        var places = allocation.places(key, List.copyOf(ids.keySet()));
        publishing.refreshFor(organization, places.values());
        var created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var lists = new HashMap<UUID, StatusEntry>();
        return ids.entrySet().stream()
                .map(each -> {
                    var place = Objects.requireNonNull(places.get(each.getKey()));
                    var status = lists.computeIfAbsent(place.list(), _ -> allocation.entry(place))
                            .at(place.index());
                    var salt = Secret.random().text();
                    return new Draft(
                            each.getValue(), new Composer.Frame(each.getKey(), key, status, created, salt), place);
                })
                .toList();
    }
}
