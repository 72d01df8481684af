package org.assay.home.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.assay.assessment.Marking;
import org.assay.awarding.AwardDecision;
import org.assay.awarding.Awards;
import org.assay.catalog.PublishedEntries;
import org.assay.database.FreshDatabase;
import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.IssuedCredential.State;
import org.assay.wallet.Claiming;
import org.assay.wallet.Holdings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demonstration, as somebody finds it who starts the platform for the first time.
@SpringBootTest
@FreshDatabase(demo = true)
class DemonstrationTest {
    private final BeanFactory beans;
    private final Demonstration demonstration;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;

    @Autowired
    DemonstrationTest(BeanFactory beans, Demonstration demonstration, Tenancy tenancy, JdbcClient jdbc) {
        this.beans = beans;
        this.demonstration = demonstration;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void set() {
        demonstration.set(); // the runner did, or does it now
    }

    @Test
    void hasTwoUniversitiesThatSeeNothingOfEachOther() {
        assertThat(beans.getBean(Organizations.class).list()).hasSize(2);
        var names = new HashSet<String>();
        for (var house : House.values()) {
            var own = issued(house);
            assertThat(own).isNotEmpty().allMatch(each -> each.organization().equals(house.id));
            own.forEach(each -> names.add(house + each.learnerName()));
        }
        assertThat(names).contains("ALDERMERELearner 01", "VARNAULearner 21").doesNotContain("VARNAULearner 01");
    }

    @Test
    void hasCredentialsInEveryState() {
        assertThat(issued(House.ALDERMERE))
                .extracting(IssuedCredential::state)
                .contains(State.VALID, State.EXPIRED, State.SUSPENDED, State.REVOKED);
        var soon = beans.getBean(Clock.class).instant().plus(Duration.ofDays(60));
        assertThat(issued(House.ALDERMERE))
                .anyMatch(each -> each.state() == State.VALID
                        && each.validUntil() != null
                        && each.validUntil().isBefore(soon));
        assertThat(issued(House.ALDERMERE))
                .allMatch(each ->
                        !each.issuedAt().isAfter(beans.getBean(Clock.class).instant()));
    }

    @Test
    void hasAMarkingQueueANearMissAndSomebodyWhoDidNotReach() {
        var anneli = House.ALDERMERE.as(CastMember.ANNELI.id);
        assertThat(tenancy.as(anneli, () -> beans.getBean(Marking.class).queue()))
                .hasSizeGreaterThanOrEqualTo(5);
        var decisions =
                as(House.ALDERMERE, () -> beans.getBean(Awards.class).list(House.ALDERMERE.id, "", "", 100)).stream()
                        .map(award -> (Object) award.decision().getClass())
                        .toList();
        assertThat(decisions)
                .contains(AwardDecision.Granted.class, AwardDecision.Declined.class, AwardDecision.Referred.class);
    }

    @Test
    void hasOneThatWaitsToBeClaimedAndOthersInWallets() {
        var second = CastMember.id(102);
        assertThat(tenancy.as(
                        Acting.person(second),
                        () -> beans.getBean(Claiming.class).waiting(second)))
                .hasSize(1);
        var first = CastMember.id(101);
        assertThat(tenancy.as(
                        Acting.person(first),
                        () -> beans.getBean(Holdings.class).list(first)))
                .hasSize(1);
    }

    @Test
    void goesOnWhereItWasKilledAndDoesNothingTwice() {
        var before = counts();
        jdbc.sql(
                        "delete from home.demo_step where name like '%: decide' or name like '%: claim' or name like '%: turn'")
                .update();
        demonstration.set();
        assertThat(counts()).isEqualTo(before);
        assertThat(beans.getBean(PublishedEntries.class).list()).hasSize(4);
    }

    @Test
    void tellsTheTimeAgainWhenItIsDone() {
        assertThat(Duration.between(
                        beans.getBean(Clock.class).instant(), Clock.systemUTC().instant()))
                .isLessThan(Duration.ofMinutes(1));
    }

    private List<Long> counts() {
        return as(
                House.ALDERMERE,
                () -> java.util.stream.Stream.of("issuing.credential", "awarding.award", "learning.enrolment")
                        .map(table -> beans.getBean(org.springframework.transaction.support.TransactionOperations.class)
                                .execute(_ -> jdbc.sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single()))
                        .toList());
    }

    private List<IssuedCredential> issued(House house) {
        return as(house, () -> beans.getBean(Credentials.class).list(house.id, "", "", 100));
    }

    private <T> T as(House house, Supplier<T> work) {
        return tenancy.as(Acting.organization(house.id), work);
    }
}
