package org.assay.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.Bounces;
import org.assay.identity.OrganizationId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters that are refused, that come back, and that nobody takes: each comes to an end.
@ServerTest
class BouncingTest {
    private final OrganizationId aldermere = OrganizationId.random();
    private final Stepping clock = new Stepping();
    private final List<Letter> sent = new ArrayList<>();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tenancy tenancy;

    @Autowired
    People people;

    @Autowired
    Bounces bounces;

    @Autowired
    Postings postings;

    @Autowired
    Notices notices;

    @Autowired
    Preferences preferences;

    @Autowired
    NoticeLetters letters;

    @Autowired
    PlatformTransactionManager transactions;

    private PersonId ines;
    private Deliveries deliveries;
    private Bouncing bouncing;
    private Telling telling;
    private Consumer<Letter> server = sent::add;

    static final class Stepping extends Clock {
        private Instant now = Instant.parse("2031-03-03T12:00:00Z");

        void step(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void begin() {
        ines = PersonId.random();
        people.add(ines, "Ines Brandt", ines + "@post.example");
        people.confirm(ines, ines + "@post.example");
        deliveries = new Deliveries(jdbc, clock);
        telling = new Telling(notices, preferences, deliveries, tenancy, clock);
        bouncing = new Bouncing(postings, bounces, deliveries, telling, clock);
    }

    private Delivering delivering() {
        return new Delivering(
                deliveries,
                bouncing,
                bounces,
                letter -> server.accept(letter),
                clock,
                new Readers(people, tenancy),
                List.<Writer>of(letters));
    }

    private Notice tell() {
        var notice = Notice.of(ines, "review 1", Reason.FEEDBACK, "/learn", "Feedback on {0} is there", "Your draft")
                .by(aldermere);
        in(() -> telling.tell(notice));
        return notice;
    }

    private void in(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private void addSecondAddress() {
        tenancy.as(
                Acting.person(ines),
                () -> in(() -> jdbc.sql("insert into identity.address"
                                + " (person_id, address, address_hash, confirmed_at) values (?, ?, ?, ?)")
                        .params(ines.value(), "second." + ines + "@post.example")
                        .params(
                                org.assay.identity.Secret.ofAddress("second." + ines + "@post.example"),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()));
    }

    private static String key(Notice notice) {
        return Delivery.of(notice).key();
    }

    private List<String> told() {
        return tenancy.as(Acting.person(ines), () -> notices.list(ines, null, false, 10)).stream()
                .map(Notice::says)
                .toList();
    }

    @Test
    void theSameEventToldAgainSendsNoSecondLetter() {
        var notice = tell();
        tell();
        delivering().carry(key(notice));
        delivering().carry(key(notice));
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().subject()).isEqualTo("Feedback on Your draft is there");
        assertThat(sent.getFirst().text()).contains("You get this because", "/unsubscribe/");
    }

    @Test
    void aRefusedAddressIsMarkedAndTheLetterGoesToTheNextOne() {
        addSecondAddress();
        server = letter -> {
            if (!letter.to().startsWith("second.")) throw new Post.Returned("550 5.1.1 no such user");
            sent.add(letter);
        };
        var notice = tell();
        delivering().carry(key(notice));
        assertThat(sent).extracting(Letter::to).containsExactly("second." + ines + "@post.example");
        assertThat(bounces.of(ines)).extracting(Bounces.Bounce::why).containsExactly("550 5.1.1 no such user");
        assertThat(told()).anyMatch(says -> says.startsWith("Mail to one of your addresses came back"));
    }

    @Test
    void whereNoAddressTakesMailTheStaffSeesTheLetterAndThePersonReadsItInTheApp() {
        server = _ -> {
            throw new Post.Returned("550 5.1.1 no such user");
        };
        var notice = tell();
        delivering().carry(key(notice));
        assertThat(deliveries.givenUp(aldermere, 0, 10))
                .extracting(Delivery::about, Delivery::problem)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Feedback on Your draft is there", "No address of this person takes mail"));
        assertThat(told()).contains("Feedback on {0} is there");
    }

    @Test
    void aPoisonousLetterIsTriedLaterAndLaterAndThenGivenUpAndCanBeTriedAgain() {
        int[] tries = {0};
        server = _ -> {
            tries[0]++;
            throw new IllegalStateException("421 try later");
        };
        var notice = tell();
        for (int hour = 0; hour < 24 * 4 * 12; hour++) {
            delivering().carry(key(notice));
            clock.step(Duration.ofMinutes(5));
        }
        assertThat(tries[0]).isEqualTo(8);
        assertThat(deliveries.givenUp(aldermere, 0, 10))
                .extracting(Delivery::problem)
                .containsExactly("421 try later");
        server = sent::add;
        deliveries.again(key(notice));
        delivering().carry(key(notice));
        assertThat(sent).hasSize(1);
        assertThat(deliveries.givenUp(aldermere, 0, 10)).isEmpty();
    }

    @Test
    void aLetterThatComesBackCountsOnceAndGoesToTheOtherAddress() {
        addSecondAddress();
        var notice = tell();
        delivering().carry(key(notice));
        var token = Objects.requireNonNull(sent.getFirst().trace()).token();
        assertThat(bouncing.returned(token, true, "550 no such user")).isTrue();
        assertThat(bouncing.returned(token, true, "550 no such user")).isFalse();
        assertThat(bouncing.returned(token.toUpperCase(java.util.Locale.ROOT), true, "again"))
                .isFalse();
        delivering().carry(key(notice));
        assertThat(sent).extracting(Letter::to).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void returnsThatReturnComeToAnEnd() {
        addSecondAddress();
        var notice = tell();
        for (int round = 0; round < 20; round++) {
            delivering().carryDue();
            for (var letter : List.copyOf(sent)) {
                if (letter.to().contains(ines.toString())) {
                    bouncing.returned(Objects.requireNonNull(letter.trace()).token(), true, "550 loop");
                }
            }
            clock.step(Duration.ofMinutes(10));
        }
        var ours = sent.stream().filter(letter -> letter.to().contains(ines.toString()));
        assertThat(ours.count()).isLessThanOrEqualTo(3);
        assertThat(bounces.reachable(ines)).isEmpty();
        assertThat(deliveries.givenUp(aldermere, 0, 10))
                .extracting(Delivery::key)
                .containsExactly(key(notice));
    }

    @Test
    void aFullMailboxIsNoBounceUntilTheThirdTime() {
        var notice = tell();
        delivering().carry(key(notice));
        var token = Objects.requireNonNull(sent.getFirst().trace()).token();
        assertThat(bouncing.returned(token, false, "452 mailbox full")).isFalse();
        assertThat(bouncing.returned(token, false, "452 mailbox full")).isFalse();
        assertThat(bouncing.returned(token, false, "452 mailbox full")).isTrue();
        assertThat(bounces.reachable(ines)).isEmpty();
    }

    @Test
    void aTokenThatNobodyWasGivenChangesNothing() {
        assertThat(bouncing.returned("0000000000000", true, "550 forged")).isFalse();
        assertThat(bounces.reachable(ines)).hasSize(1);
    }
}
