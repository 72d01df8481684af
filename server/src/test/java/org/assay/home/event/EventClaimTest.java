package org.assay.home.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.assay.Classroom;
import org.assay.Gathering;
import org.assay.ServerTest;
import org.assay.awarding.AwardDecision;
import org.assay.awarding.Awards;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.issuing.Credentials;
import org.assay.learning.events.Admittance;
import org.assay.learning.events.Admitting;
import org.assay.learning.events.ClaimWindow;
import org.assay.learning.events.Hosting;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSession;
import org.assay.wallet.Holdings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class EventClaimTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Admitting admitting;

    @Autowired
    Hosting hosting;

    @Autowired
    JdbcClient jdbc;

    Classroom room;
    Gathering gathering;
    LiveSession session;

    @BeforeEach
    void anEvent() {
        room = new Classroom(beans);
        gathering = Gathering.attended(room, "0.8", 1);
        session = gathering.session(5, 90);
    }

    @Test
    void givesFiftyPeopleFiftyCredentialsAndTellsTheOneAfterThem() throws Exception {
        var code = codes(open(50, 0)).getFirst();
        var people = IntStream.range(0, 51)
                .mapToObj(number -> room.somebody("Ines Brandt " + number))
                .toList();
        List<Callable<Admittance>> claims = people.stream()
                .map(person -> (Callable<Admittance>) () -> claim(code, person))
                .toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = threads.invokeAll(claims).stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(answers)
                    .filteredOn(Admittance.Admitted.class::isInstance)
                    .hasSize(50);
            assertThat(answers).filteredOn(Admittance.Full.class::isInstance).containsExactly(new Admittance.Full(50));
        }
        await(() -> people.stream().mapToInt(person -> holdings(person)).sum() >= 50);
        assertThat(people.stream().mapToInt(this::holdings).sum()).isEqualTo(50);
        assertThat(people).allSatisfy(person -> assertThat(holdings(person)).isLessThanOrEqualTo(1));
    }

    @Test
    void givesOnePersonOneCredentialHoweverOftenTheyTap() throws Exception {
        var code = codes(open(50, 0)).getFirst();
        Callable<Admittance> tap = () -> claim(code, room.ines);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 16).mapToObj(_ -> tap).toList())
                    .stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(answers)
                    .filteredOn(Admittance.Admitted.class::isInstance)
                    .hasSize(1);
        }
        await(() -> holdings(room.ines) == 1);
        assertThat(claim(code, room.ines)).isInstanceOf(Admittance.Already.class);
    }

    @Test
    void saysInTheCredentialHowItIsKnown() {
        var admitted = (Admittance.Admitted) claim(codes(open(50, 0)).getFirst(), room.ines);
        await(() -> holdings(room.ines) == 1);
        var award = room.asMira(
                () -> room.bean(Awards.class).of(admitted.enrolment()).orElseThrow());
        assertThat(award.decision()).isEqualTo(new AwardDecision.Granted());
        assertThat(award.results()).isEmpty();
        var signed = new String(
                room.asMira(() -> room.bean(Credentials.class).of(award.id()).orElseThrow())
                        .bytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(signed)
                .contains("Present at 1 of 1 session", "printed code at the event (1). Confidence 2 of 4, limited.")
                .contains("SHA-256 of the register: "
                        + java.util.Objects.requireNonNull(award.participation())
                                .hash());
    }

    @Test
    void takesACodeForOnePersonOnce() {
        var codes = codes(open(50, 3));
        assertThat(codes).hasSize(3);
        assertThat(claim(codes.getFirst(), room.ines)).isInstanceOf(Admittance.Admitted.class);
        assertThat(claim(codes.getFirst(), room.somebody("Rasmus Lindqvist"))).isEqualTo(new Admittance.Used());
        assertThat(claim(codes.get(1), room.ines)).isInstanceOf(Admittance.Already.class);
    }

    @Test
    void saysWhyWhereItCannotBeClaimed() {
        var window = open(50, 0);
        var code = codes(window).getFirst();
        room.asMira(() -> {
            hosting.renew(window.id());
            return true;
        });
        assertThat(claim(code, room.ines)).isEqualTo(new Admittance.Revoked());
        var newer = codes(window).stream()
                .filter(each -> !each.equals(code))
                .findFirst()
                .orElseThrow();
        room.asMira(() -> {
            hosting.stop(window.id());
            return true;
        });
        assertThat(claim(newer, room.ines)).isEqualTo(new Admittance.Stopped());
        room.asMira(() -> {
            hosting.extend(window.id(), gathering.now().plusSeconds(600), 60);
            return true;
        });
        assertThat(claim(newer, room.ines)).isInstanceOf(Admittance.Admitted.class);
        var past = room.asMira(() -> hosting.open(
                session.id(), gathering.now().minusSeconds(600), gathering.now().minusSeconds(60), 5, 0));
        assertThat(claim(codes(past).getFirst(), room.ines)).isInstanceOf(Admittance.Over.class);
        var early = room.asMira(() -> hosting.open(
                session.id(), gathering.now().plusSeconds(600), gathering.now().plusSeconds(900), 5, 0));
        assertThat(claim(codes(early).getFirst(), room.ines)).isInstanceOf(Admittance.NotYet.class);
    }

    @Test
    void letsNobodyClaimAtAnEventThatWasCalledOff() {
        var code = codes(open(50, 0)).getFirst();
        room.asMira(() -> {
            room.bean(Convening.class).cancel(session.id(), "The speaker is ill.");
            return true;
        });
        assertThat(claim(code, room.ines)).isEqualTo(new Admittance.NotHeld());
    }

    @Test
    void knowsNoCodeThatWasMadeUpAndReadsOneAsPeopleTypeIt() {
        var code = codes(open(50, 0)).getFirst();
        assertThat(admitting.event("abcdabcdabcdabcd")).isEmpty();
        assertThat(admitting.event(code.toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ")))
                .isPresent();
    }

    private ClaimWindow open(int cap, int codes) {
        return room.asMira(() -> hosting.open(
                session.id(), gathering.now().minusSeconds(60), gathering.now().plus(Duration.ofHours(1)), cap, codes));
    }

    private List<String> codes(ClaimWindow window) {
        return room.asMira(() -> new org.springframework.transaction.support.TransactionTemplate(
                        room.bean(org.springframework.transaction.PlatformTransactionManager.class))
                .execute(_ -> jdbc.sql("select code from learning.claim_code where window_id = ? order by code")
                        .param(window.id().value())
                        .query(String.class)
                        .list()));
    }

    private Admittance claim(String code, PersonId person) {
        var acting = Acting.person(person);
        return room.as(
                acting,
                () -> admitting.admit(admitting.event(code).orElseThrow().code(), person));
    }

    private int holdings(PersonId person) {
        return room.as(Acting.person(person), () -> room.bean(Holdings.class).list(person))
                .size();
    }

    private static void await(BooleanSupplier done) {
        var end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end && !done.getAsBoolean()) LockSupport.parkNanos(100_000_000);
        assertThat(done.getAsBoolean()).isTrue();
    }
}
