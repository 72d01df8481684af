package org.assay.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assay.Course;
import org.assay.ServerTest;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.catalog.Approval;
import org.assay.credential.Check;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.Verifier;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.files.PublicFiles;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.issuing.IssuedCredential.State;
import org.assay.shared.Refusal;
import org.assay.verification.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SuspendingTest {
    private final BeanFactory beans;
    private final Suspending suspending;
    private final Credentials credentials;
    private final PublicFiles files;
    private final Tenancy tenancy;
    private Course course;

    @Autowired
    SuspendingTest(
            BeanFactory beans, Suspending suspending, Credentials credentials, PublicFiles files, Tenancy tenancy) {
        this.beans = beans;
        this.suspending = suspending;
        this.credentials = credentials;
        this.files = files;
        this.tenancy = tenancy;
    }

    @BeforeEach
    void open() {
        course = new Course(beans, "Aldermere University", Approval.WHEN_REFERRED);
    }

    @Test
    void aStrangerSeesThatItIsSuspendedAndThatItHoldsAgain() {
        var issued = issued("Ines Brandt");
        assertThat(verify(issued).verdict()).isEqualTo(Outcome.PASSED);
        suspend(issued);
        var held = verify(issued);
        assertThat(held.check(Check.Kind.STATUS).code()).isEqualTo("suspended");
        assertThat(Verdict.of(held).status()).isEqualTo("suspended");
        assertThat(Verdict.of(held).headline()).startsWith("On hold");
        assertThat(reinstate(issued, 1)).isTrue();
        assertThat(verify(issued).verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void suspendsOnceHoweverManyAskAtOnce() throws Exception {
        var issued = issued("Ines Brandt");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(_ -> () -> suspend(issued))
                    .toList();
            assertThat(threads.invokeAll(asked).stream().filter(answer -> answer.resultNow()))
                    .hasSize(1);
        }
        assertThat(history(issued)).hasSize(1);
    }

    @Test
    void aFormThatWasLeftOpenDoesNotEndALaterSuspension() {
        var issued = issued("Ines Brandt");
        suspend(issued);
        assertThat(reinstate(issued, 1)).isTrue();
        assertThat(suspend(issued)).isTrue();
        assertThat(reinstate(issued, 1)).isFalse();
        assertThat(verify(issued).check(Check.Kind.STATUS).code()).isEqualTo("suspended");
        assertThat(reinstate(issued, 2)).isTrue();
        assertThat(history(issued)).hasSize(2).allMatch(each -> each.end() != null);
    }

    @Test
    void revokedIsForEverWhateverIsSaidAfterwards() {
        var issued = issued("Ines Brandt");
        suspend(issued);
        inCourse(() -> beans.getBean(Revoking.class).revoke(issued.id(), Course.ODILE, "A mistake."));
        publish(issued);
        assertThat(verify(issued).check(Check.Kind.STATUS).code()).isEqualTo("revoked");
        assertThatThrownBy(() -> reinstate(issued, 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("for ever");
        assertThatThrownBy(() -> suspend(issued)).isInstanceOf(Refusal.class);
        assertThat(now(issued).state()).isEqualTo(State.REVOKED);
    }

    @Test
    void suspendsOneAndLeavesItsNeighboursAlone() {
        var issued = issued("Ines Brandt");
        var neighbour = issued("Rasmus Lindqvist");
        suspend(issued);
        assertThat(verify(neighbour).verdict()).isEqualTo(Outcome.PASSED);
        assertThat(inCourse(() -> credentials.list(course.organization, "SUSPENDED", "", 10)))
                .extracting(IssuedCredential::id)
                .containsExactly(issued.id());
        assertThat(inCourse(() -> credentials.list(course.organization, "VALID", "", 10)))
                .extracting(IssuedCredential::id)
                .containsExactly(neighbour.id());
    }

    @Test
    void isNoBusinessOfAnotherUniversity() {
        var issued = issued("Ines Brandt");
        var other = new Course(beans, "Varnau College of Health", Approval.NEVER);
        assertThatThrownBy(() -> tenancy.as(
                        Acting.organization(other.organization),
                        () -> suspending.suspend(issued.id(), Course.ODILE, "Mine?")))
                .isInstanceOf(Refusal.class);
        suspend(issued);
        assertThat(tenancy.as(
                        Acting.organization(other.organization),
                        () -> beans.getBean(Suspensions.class).of(issued.id())))
                .isEmpty();
        assertThat(tenancy.as(
                        Acting.person(issued.learner()),
                        () -> credentials.get(issued.id()).suspension()))
                .isNotNull();
    }

    @Test
    void whatWasSaidIsNeverUnsaid() {
        var issued = issued("Ines Brandt");
        suspend(issued);
        var jdbc = beans.getBean(JdbcClient.class);
        for (var change :
                new String[] {"delete from issuing.suspension", "update issuing.suspension set reason = 'x'"}) {
            // No policy lets anybody see a row to change; the trigger is there for whoever has one.
            assertThat(inCourse(() -> rows(jdbc, change))).isZero();
        }
        assertThat(history(issued)).hasSize(1);
    }

    private static int rows(JdbcClient jdbc, String change) {
        try {
            return jdbc.sql(change).update();
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    private IssuedCredential issued(String name) {
        var enrolment = course.marked(name, 16);
        inCourse(() -> beans.getBean(Awarding.class).decide(enrolment));
        var award = inCourse(() -> beans.getBean(Awards.class).of(enrolment)).orElseThrow();
        return inCourse(() -> beans.getBean(Issuing.class).issue(award.id()));
    }

    private boolean suspend(IssuedCredential issued) {
        var done = inCourse(() -> suspending.suspend(issued.id(), Course.ODILE, "A doubt about who sat the exam."));
        publish(issued);
        return done;
    }

    private boolean reinstate(IssuedCredential issued, int number) {
        var done = inCourse(() -> suspending.reinstate(issued.id(), number, Course.ODILE, "It was them."));
        publish(issued);
        return done;
    }

    private void publish(IssuedCredential issued) {
        inCourse(() -> {
            beans.getBean(Publishing.class).refreshStatus(course.organization, issued.statusList());
            return true;
        });
    }

    private IssuedCredential now(IssuedCredential issued) {
        return inCourse(() -> credentials.get(issued.id()));
    }

    private java.util.List<IssuedCredential.Suspension> history(IssuedCredential issued) {
        return inCourse(() -> beans.getBean(Suspensions.class).of(issued.id()));
    }

    private VerificationReport verify(IssuedCredential issued) {
        Fetcher published = (address, _) -> fetch(address);
        return new Verifier(published, Clock.systemUTC()).verify(issued.bytes());
    }

    private Fetched fetch(URI address) {
        return files.read(Objects.requireNonNull(address.getPath()).substring(1))
                .<Fetched>map(bytes -> new Fetched.Document(bytes, "application/ld+json", address))
                .orElseGet(() -> new Fetched.Failure(Fetched.Reason.values()[0], "not published: " + address));
    }

    private <T> T inCourse(Supplier<T> work) {
        return tenancy.as(Acting.organization(course.organization), work);
    }
}
