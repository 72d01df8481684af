package org.assay.home.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.assessment.Marking;
import org.assay.awarding.AwardDecision;
import org.assay.awarding.Awards;
import org.assay.catalog.Authoring;
import org.assay.catalog.ClaimType;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.Texts;
import org.assay.database.FreshDatabase;
import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.assay.identity.licences.LicenceKind;
import org.assay.identity.licences.Licences;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.IssuedCredential.State;
import org.assay.learning.Enrolments;
import org.assay.learning.Seats;
import org.assay.learning.attendance.Attending;
import org.assay.learning.live.LiveSessions;
import org.assay.notices.Notices;
import org.assay.notices.Reason;
import org.assay.shared.Refusal;
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
                .hasSize(2);
    }

    @Test
    void goesOnWhereItWasKilledAndDoesNothingTwice() {
        var before = counts();
        jdbc.sql(
                        "delete from home.demo_step where name like '%: decide' or name like '%: claim' or name like '%: turn'")
                .update();
        demonstration.set();
        assertThat(counts()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from catalog.search_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void tellsTheTimeAgainWhenItIsDone() {
        assertThat(Duration.between(
                        beans.getBean(Clock.class).instant(), Clock.systemUTC().instant()))
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void offersEveryKindOfClaimAndNoTranslationIsStale() {
        var published = beans.getBean(PublishedEntries.class);
        var entries = jdbc.sql("select entry_id, number from catalog.search_entry")
                .query((row, _) ->
                        published.get(new EntryVersion(new EntryId(row.getObject(1, UUID.class)), row.getInt(2))))
                .list();
        assertThat(entries)
                .extracting(entry -> entry.definition().claimType())
                .contains(ClaimType.ASSESSED, ClaimType.COMPLETED, ClaimType.ATTENDED);
        for (var entry : entries) {
            for (var language : entry.definition().particulars().translations().keySet()) {
                assertThat(Texts.state(entry.definition(), language))
                        .as(entry.definition().title() + " in " + language)
                        .matches(Texts.State::isComplete);
            }
        }
    }

    @Test
    void hasAnEveningCohortThatIsFullWithASessionBehindItAndOneAhead() {
        var offering = OfferingId.of(made("clear-charts-evenings: offer"));
        as(House.ALDERMERE, () -> {
            var seats = beans.getBean(Seats.class);
            assertThat(seats.left(beans.getBean(Offerings.class).get(offering))).contains(0);
            assertThat(seats.waiting(offering)).isEqualTo(2);
            var sessions = beans.getBean(LiveSessions.class).in(offering);
            assertThat(sessions.getFirst().isSettled()).isTrue();
            assertThat(Duration.between(
                            beans.getBean(Clock.class).instant(),
                            sessions.get(1).span().start()))
                    .isBetween(Duration.ofHours(-1), Duration.ofDays(2));
            var missed = beans.getBean(Enrolments.class).in(offering).stream()
                    .map(one -> beans.getBean(Attending.class).of(one).missed())
                    .toList();
            assertThat(missed).containsOnlyOnce(1);
            return true;
        });
    }

    @Test
    void hasSomebodyWhoWasToldThatTheirQuestionIsAnswered() {
        var asked = CastMember.id(127);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tenancy.as(
                                Acting.person(asked),
                                () -> beans.getBean(Notices.class).list(asked, null, false, 50)))
                        .extracting(notice -> notice.reason())
                        .contains(Reason.DISCUSSION));
    }

    @Test
    void putsWhatWasClaimedAtTheEventIntoWallets() {
        var there = CastMember.id(135);
        assertThat(tenancy.as(
                        Acting.person(there),
                        () -> beans.getBean(Holdings.class).list(there)))
                .hasSize(2);
    }

    @Test
    void tellsAnAuthorWithoutTheLicenceWhereToEarnIt() {
        var draft = EntryId.of(made("draft without licence"));
        var author = House.ALDERMERE.as(CastMember.id(Opening.NEW_AUTHOR));
        assertThatThrownBy(() ->
                        tenancy.as(author, () -> beans.getBean(Authoring.class).requestReview(draft, 1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal).hasMessageContaining("Designing and assessing micro-credentials");
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                });
        var licences = beans.getBean(Licences.class);
        for (var holder : List.of(CastMember.MIRA, CastMember.JORIS)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(licences.allows(House.ALDERMERE.id, holder.id, LicenceKind.PUBLISH))
                            .isTrue());
        }
    }

    private String made(String step) {
        return beans.getBean(Steps.class).made(step);
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
