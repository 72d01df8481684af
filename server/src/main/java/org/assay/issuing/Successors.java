package org.assay.issuing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.credential.json.StrictJson;
import org.assay.identity.OrganizationId;
import org.assay.issuing.successions.Succession;
import org.assay.issuing.successions.Successions;
import org.springframework.stereotype.Component;

/// Small public files at `/successors/{credential}`: which credential took the place of one that is revoked. Two ids
/// and a time; nobody's name. Runs twice without harm.
@Component
class Successors {
    private static final Duration RECENT = Duration.ofHours(1);
    private final Successions successions;
    private final Credentials credentials;
    private final StaticPlane plane;
    private final Clock clock;
    private final Set<OrganizationId> seen = ConcurrentHashMap.newKeySet();

    Successors(Successions successions, Credentials credentials, StaticPlane plane, Clock clock) {
        this.successions = successions;
        this.credentials = credentials;
        this.plane = plane;
        this.clock = clock;
    }

    void publish(Succession succession) {
        var file = StrictJson.mapper()
                .createObjectNode()
                .put("id", url(succession.former()))
                .put("supersededBy", url(succession.credential()))
                .put("supersededAt", succession.at().toString());
        plane.keep("successors/" + succession.former(), StrictJson.write(file));
    }

    /// Publishes what is missing: all of it once in each process, later on what is recent.
    void refresh(OrganizationId organization) {
        var since = seen.contains(organization) ? clock.instant().minus(RECENT) : Instant.EPOCH;
        successions.inPlace(organization, since).stream()
                .filter(each -> credentials.find(each.credential()).isPresent())
                .forEach(this::publish);
        seen.add(organization);
    }

    private String url(CredentialId credential) {
        return plane.url("credentials/" + credential);
    }
}
