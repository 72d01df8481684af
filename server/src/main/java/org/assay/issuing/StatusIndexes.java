package org.assay.issuing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.assay.identity.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The places in status lists. A place is drawn at random, so that it does not tell in which order credentials were
/// issued; it belongs to one credential for ever, also where that was never signed.
@Repository
@Transactional
class StatusIndexes {
    static final int SIZE = StatusList.MIN_BITS;
    /// In a list that is three quarters full, one of 10^8 credentials finds no place in so many draws.
    private static final int DRAWS = 64;

    private static final String SUSPENDED = "select p.credential_id from issuing.suspension p where not exists"
            + " (select from issuing.reinstatement e where e.credential_id = p.credential_id and e.number = p.number)";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    StatusIndexes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param index from 0 to [#SIZE], exclusive
    record Place(UUID list, int index) {}

    /// What a list is about: whose credentials, under which name they were signed, and what a set bit means.
    record Subject(OrganizationId organization, String issuer, StatusPurpose purpose) {}

    /// A place that nobody has had, in the newest list of its kind or in a new one where that is full.
    Place allocate(Subject subject, CredentialId credential) {
        for (int number = Math.max(1, newest(subject)); ; number++) {
            var list = list(subject, number);
            for (int draw = 0; draw < DRAWS; draw++) {
                var place = new Place(list, random.nextInt(SIZE));
                if (take(place, subject.organization(), credential)) return place;
            }
        }
    }

    /// The same for many: each drawn at random, committed at once, so that nobody who draws the same waits.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Map<CredentialId, Place> allocate(Subject subject, List<CredentialId> credentials) {
        var places = new HashMap<CredentialId, Place>();
        for (int number = Math.max(1, newest(subject)); places.size() < credentials.size(); number++) {
            var list = list(subject, number);
            for (int draw = 0; draw < DRAWS && places.size() < credentials.size(); draw++) {
                var missing = credentials.stream()
                        .filter(credential -> !places.containsKey(credential))
                        .toList();
                places.putAll(take(list, subject.organization(), missing));
            }
        }
        return places;
    }

    /// A place of the list for each; none where it was drawn twice or is taken.
    private Map<CredentialId, Place> take(UUID list, OrganizationId organization, List<CredentialId> credentials) {
        var taken = new HashMap<CredentialId, Place>();
        var draws = random.ints(credentials.size(), 0, SIZE).sorted().boxed().toArray(Integer[]::new);
        jdbc.sql("insert into issuing.status_slot (list_id, index, credential_id, organization_id)"
                        + " select ?, index, id, ? from unnest(?, ?) drawn (index, id)"
                        + " on conflict (list_id, index) do nothing returning index, credential_id")
                .params(list, organization.value(), draws)
                .param(credentials.stream().map(CredentialId::value).toArray(UUID[]::new))
                .query(row -> {
                    var id = new CredentialId(row.getObject("credential_id", UUID.class));
                    taken.put(id, new Place(list, row.getInt("index")));
                });
        return taken;
    }

    Place of(CredentialId credential) {
        return jdbc.sql("select list_id, index from issuing.status_slot where credential_id = ?")
                .param(credential.value())
                .query((row, _) -> new Place(row.getObject("list_id", UUID.class), row.getInt("index")))
                .single();
    }

    /// Every list of an organization, those of suspensions first: a suspension is never read as a revocation.
    List<UUID> lists(OrganizationId organization) {
        return jdbc.sql("select id from issuing.status_list where organization_id = ?"
                        + " order by purpose desc, opened_at, id")
                .param(organization.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    Subject subject(UUID list) {
        return jdbc.sql("select organization_id, issuer, purpose from issuing.status_list where id = ?")
                .param(list)
                .query((row, _) -> new Subject(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("issuer"),
                        StatusPurpose.of(row.getString("purpose")).orElseThrow()))
                .single();
    }

    /// The list of suspensions in which the credentials of a list of revocations have the same places; opened where
    /// there is none.
    UUID suspensions(UUID revocations) {
        var twin = "from issuing.status_list s join issuing.status_list r on r.organization_id = s.organization_id"
                + " and r.issuer = s.issuer and r.number = s.number and r.purpose = 'revocation'"
                + " where s.purpose = 'suspension' and r.id = ?";
        jdbc.sql("insert into issuing.status_list (organization_id, issuer, purpose, number, id, opened_at)"
                        + " select organization_id, issuer, 'suspension', number, ?, ? from issuing.status_list"
                        + " where id = ? and not exists (select " + twin + ")"
                        + " on conflict (organization_id, purpose, issuer, number) do nothing")
                .params(UUID.randomUUID(), clock.instant().atOffset(ZoneOffset.UTC), revocations, revocations)
                .update();
        return jdbc.sql("select s.id " + twin)
                .param(revocations)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    /// The bits that are set in a list, as they are known now: for a list of revocations those of the suspended
    /// too, so that whoever reads that list alone does not rely on them.
    BitSet set(UUID list) {
        return switch (subject(list).purpose()) {
            case REVOCATION ->
                bits(
                        "select s.index from issuing.status_slot s where s.list_id = ? and s.credential_id in"
                                + " (select credential_id from issuing.revocation union " + SUSPENDED + ")",
                        list);
            case SUSPENSION ->
                bits(
                        "select s.index from issuing.status_list own join issuing.status_list r"
                                + " on r.organization_id = own.organization_id and r.issuer = own.issuer"
                                + " and r.number = own.number and r.purpose = 'revocation'"
                                + " join issuing.status_slot s on s.list_id = r.id where own.id = ?"
                                + " and s.credential_id in (" + SUSPENDED
                                + " except select credential_id from issuing.revocation)",
                        list);
            case REFRESH, MESSAGE -> throw new IllegalStateException("no such list is published here: " + list);
        };
    }

    private BitSet bits(String query, UUID list) {
        var bits = new BitSet(SIZE);
        jdbc.sql(query).param(list).query(row -> {
            bits.set(row.getInt("index"));
        });
        return bits;
    }

    /// Makes everybody who publishes a list queue up until the transaction ends, so that no older state follows.
    void lock(UUID list) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("status list " + list)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private boolean take(Place place, OrganizationId organization, CredentialId credential) {
        return jdbc.sql("insert into issuing.status_slot (list_id, index, credential_id, organization_id)"
                                + " values (?, ?, ?, ?) on conflict (list_id, index) do nothing")
                        .params(place.list(), place.index(), credential.value(), organization.value())
                        .update()
                == 1;
    }

    private int newest(Subject subject) {
        return jdbc.sql("select coalesce(max(number), 0) from issuing.status_list"
                        + " where organization_id = ? and issuer = ? and purpose = ?")
                .params(values(subject))
                .query(Integer.class)
                .single();
    }

    /// The list with this number; opened where there is none.
    private UUID list(Subject subject, int number) {
        jdbc.sql(
                        "insert into issuing.status_list (organization_id, issuer, purpose, number, id, opened_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (organization_id, purpose, issuer, number) do nothing")
                .params(values(subject))
                .params(number, UUID.randomUUID(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select id from issuing.status_list"
                        + " where organization_id = ? and issuer = ? and purpose = ? and number = ?")
                .params(values(subject))
                .param(number)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    private static List<Object> values(Subject subject) {
        return List.of(
                subject.organization().value(),
                subject.issuer(),
                subject.purpose().wireName());
    }
}
