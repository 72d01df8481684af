package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assay.ServerTest;
import org.assay.identity.organizations.Founding;
import org.assay.identity.organizations.Staffing;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class TenancyTest {
    @Autowired
    Tenancy tenancy;

    @Autowired
    Founding founding;

    @Autowired
    Staffing staffing;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    final PersonId mira = PersonId.random();
    final PersonId tilda = PersonId.random();
    final Organization aldermere = organization("Aldermere University");
    final Organization varnau = organization("Varnau College");

    static Organization organization(String name) {
        var id = OrganizationId.random();
        return new Organization(
                id, "o-" + id.value().toString().substring(0, 8), name, null, null, "#0b5a66", false, 1);
    }

    @BeforeEach
    void twoOrganizations() {
        people.add(mira, "Mira Halvorsen", mira + "@aldermere.example");
        people.add(tilda, "Tilda Roche", tilda + "@varnau.example");
        founding.found(aldermere, mira);
        founding.found(varnau, tilda);
    }

    @Test
    void withoutATransactionNothingButPublicRowsShows() {
        assertThat(jdbc.sql("select count(*) from identity.person")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from identity.organization")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void twoTenantsOnOnePoolNeverSeeEachOther() {
        var strangers = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 400)
                    .forEach(i -> threads.submit(() -> {
                        var mine = i % 2 == 0 ? aldermere : varnau;
                        var other = i % 2 == 0 ? tilda : mira;
                        tenancy.as(Acting.organization(mine.id()), () -> {
                            if (people.find(other).isPresent()) strangers.incrementAndGet();
                            if (memberships.staff(mine.id()).size() != 1) strangers.incrementAndGet();
                        });
                    }));
        }
        assertThat(strangers).hasValue(0);
    }

    @Test
    void workInATransactionChangesHandsAndBack() {
        transactions.executeWithoutResult(_ -> {
            assertThat(people.find(mira)).isEmpty();
            tenancy.as(Acting.person(mira), () -> assertThat(people.find(mira)).isPresent());
            assertThat(people.find(mira)).isEmpty();
        });
    }

    @Test
    void anOrganizationCannotWriteForAnother() {
        assertThatThrownBy(() -> tenancy.as(
                        Acting.organization(varnau.id()),
                        () -> memberships.grant(aldermere.id(), tilda, Role.ADMINISTRATOR, tilda)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void nobodyGivesThemselvesARole() {
        assertThatThrownBy(() -> tenancy.as(
                        Acting.person(tilda),
                        () -> memberships.grant(aldermere.id(), tilda, Role.ADMINISTRATOR, tilda)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void anOrganizationRenamesNobody() {
        tenancy.as(Acting.organization(aldermere.id()), () -> people.rename(mira, "Somebody Else"));
        assertThat(tenancy.as(Acting.person(mira), () -> people.get(mira)).name())
                .isEqualTo("Mira Halvorsen");
    }

    @Test
    void changesTheRolesOfMembersOnly() {
        assertThatThrownBy(() -> tenancy.as(
                        new Acting(aldermere.id(), mira, null),
                        () -> staffing.change(aldermere.id(), Map.of(tilda, Set.of(Role.MARKER)))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> tenancy.as(
                        Acting.organization(aldermere.id()),
                        () -> staffing.change(aldermere.id(), Map.of(mira, Set.of(Role.AUTHOR)))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Nobody would be left to administer");
        assertThat(tenancy.as(Acting.person(mira), () -> memberships.roles(aldermere.id(), mira)))
                .contains(Role.ADMINISTRATOR);
    }

    @Test
    void theAuditLogIsAChainOfWhatWasDone() {
        tenancy.as(
                new Acting(aldermere.id(), mira, null),
                () -> staffing.add(aldermere.id(), mira + "@aldermere.example", "Mira", Set.of(Role.REVIEWER)));
        tenancy.as(Acting.organization(aldermere.id()), () -> {
            assertThat(audit.list(aldermere.id(), Long.MAX_VALUE, 10))
                    .extracting(AuditLog.Entry::action)
                    .containsExactly("added member", "founded organization");
            assertThat(audit.firstBreak(aldermere.id())).isEmpty();
        });
    }
}
