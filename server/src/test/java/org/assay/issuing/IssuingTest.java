package org.assay.issuing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assay.Course;
import org.assay.ServerTest;
import org.assay.awarding.Award;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.catalog.Approval;
import org.assay.credential.Check;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.Verifier;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.files.PublicFiles;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.learning.EnrolmentId;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class IssuingTest {
    private final BeanFactory beans;
    private final Issuing issuing;
    private final Credentials credentials;
    private final PublicFiles files;
    private final Tenancy tenancy;
    private Course course;

    @Autowired
    IssuingTest(BeanFactory beans, Issuing issuing, Credentials credentials, PublicFiles files, Tenancy tenancy) {
        this.beans = beans;
        this.issuing = issuing;
        this.credentials = credentials;
        this.files = files;
        this.tenancy = tenancy;
    }

    @BeforeEach
    void open() {
        course = new Course(beans, "Aldermere University", Approval.WHEN_REFERRED);
    }

    @Test
    void issuesWhatAStrangerCanVerify() {
        var issued = issue(granted("Ines Brandt"));
        var report = verify(issued);
        assertThat(report.verdict()).as("%s", report.checks()).isEqualTo(Outcome.PASSED);
        assertThat(report.check(Check.Kind.STATUS).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void saysInTheCredentialWhoEarnedWhatAndHow() {
        var issued = issue(granted("Ines Brandt"));
        var credential = OpenBadges.read(issued.signed().json(), AchievementCredential.class);
        var subject = credential.credentialSubject();
        var address = "ines." + issued.learner() + "@post.example";
        assertThat(credential.id()).isEqualTo("http://localhost:8080/credentials/" + issued.id());
        assertThat(credential.validUntil()).isAfter(credential.validFrom().plus(Duration.ofDays(1000)));
        assertThat(subject.identifier().getFirst().identityHash()).isEqualTo("Ines Brandt");
        assertThat(subject.identifier().getLast().matches(address)).isTrue();
        assertThat(subject.result()).extracting("value").containsExactly("80", "80", "80");
        assertThat(credential.evidence()).hasSize(2);
        assertThat(new String(issued.bytes(), UTF_8))
                .doesNotContain(address)
                .doesNotContain("A report.\"")
                .contains("SHA-256 of the work");
    }

    @Test
    void issuesOnceHoweverManyAskAtOnce() throws Exception {
        var award = granted("Ines Brandt");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 16)
                    .<Callable<IssuedCredential>>mapToObj(_ -> () -> issue(award))
                    .toList();
            var ids = threads.invokeAll(asked).stream()
                    .map(answer -> answer.resultNow().signed())
                    .distinct();
            assertThat(ids).hasSize(1);
        }
        assertThat(as(course.organization, () -> credentials.list(course.organization, "", "", 10)))
                .hasSize(1);
    }

    @Test
    void givesEachLearnerTheirOwn() {
        var names = List.of("Ines Brandt", "Rasmus Lindqvist", "Amara Okafor");
        var issued = names.stream().map(name -> issue(granted(name))).toList();
        assertThat(issued).extracting(IssuedCredential::learnerName).containsExactlyElementsOf(names);
        assertThat(issued).extracting(IssuedCredential::learner).doesNotHaveDuplicates();
        assertThat(issued).extracting(IssuedCredential::index).doesNotHaveDuplicates();
        assertThat(issued)
                .extracting(IssuedCredential::statusList)
                .containsOnly(issued.getFirst().statusList());
    }

    @Test
    void issuesNothingForAnAwardThatIsNotGranted() {
        var enrolment = course.marked("Ines Brandt", 13);
        var award = decided(enrolment);
        assertThatThrownBy(() -> issue(award)).isInstanceOf(Refusal.class).hasMessageContaining("not granted");
    }

    @Test
    void signsTheSameBytesAgainAfterItWasLeftUnrecorded() {
        var award = granted("Ines Brandt");
        var intent =
                as(course.organization, () -> beans.getBean(Preparing.class).prepare(award));
        assertThat(as(course.organization, () -> beans.getBean(Preparing.class).prepare(award)))
                .usingRecursiveComparison()
                .isEqualTo(intent);
        // The listener is at it too: who comes first does not matter.
        var recovery = beans.getBean(Recovery.class);
        as(course.organization, () -> recovery.finishOne(course.organization, Duration.ofDays(-1)));
        var finished =
                as(course.organization, () -> beans.getBean(Finishing.class).finish(award, intent));
        var issued = as(course.organization, () -> credentials.of(award.id())).orElseThrow();
        assertThat(issued.id()).isEqualTo(intent.credential());
        assertThat(issued.signed()).isEqualTo(finished.signed());
        assertThat(as(course.organization, () -> recovery.finishOne(course.organization, Duration.ofDays(-1))))
                .isFalse();
    }

    @Test
    void makesATaskForAPersonOfWhatTheLintsObjectTo() {
        var award = granted("Ines Brandt");
        var objecting = beans.getBean(Obstacles.class);
        as(course.organization, () -> {
            objecting.meet(course.organization, award.id(), List.of("result-described: /x: no such description"));
            return true;
        });
        assertThat(as(course.organization, () -> objecting.list(course.organization)))
                .extracting(Obstacles.Obstacle::award)
                .containsExactly(award.id());
        issue(award);
        assertThat(as(course.organization, () -> objecting.list(course.organization)))
                .isEmpty();
    }

    @Test
    void setsExactlyTheBitsOfWhatWasRevoked() throws Exception {
        var issued = IntStream.range(0, 6)
                .mapToObj(number -> issue(granted("Learner " + number)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = issued.subList(0, 4).stream()
                    .<Callable<Object>>map(each -> () -> revoke(each))
                    .toList();
            for (var answer : threads.invokeAll(asked)) answer.get();
        }
        for (var each : issued.subList(0, 4)) {
            assertThat(verify(each).check(Check.Kind.STATUS).outcome()).isEqualTo(Outcome.FAILED);
        }
        for (var each : issued.subList(4, 6)) assertThat(verify(each).verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void keepsTheFirstRevocation() {
        var issued = issue(granted("Ines Brandt"));
        revoke(issued);
        var again = as(
                course.organization,
                () -> beans.getBean(Revoking.class).revoke(issued.id(), Course.ANNELI, "Another reason."));
        assertThat(again.by()).isEqualTo(Course.ODILE);
    }

    @Test
    void verifiesAfterTheKeyWasChanged() {
        var before = issue(granted("Ines Brandt"));
        as(
                course.organization,
                () -> beans.getBean(org.assay.keys.KeyHistory.class).rotate(course.organization));
        var after = issue(granted("Rasmus Lindqvist"));
        revoke(before);
        assertThat(verify(before).check(Check.Kind.STATUS).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verify(before).check(Check.Kind.PROOF).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(verify(after).verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void showsACredentialToItsLearnerAndToNoOtherUniversity() {
        var issued = issue(granted("Ines Brandt"));
        var other = new Course(beans, "Kestrel & Rowe", Approval.NEVER);
        assertThat(tenancy.as(Acting.person(issued.learner()), () -> credentials.find(issued.id())))
                .isPresent();
        assertThat(as(other.organization, () -> credentials.find(issued.id()))).isEmpty();
        assertThat(tenancy.as(Acting.nobody(), () -> credentials.find(issued.id())))
                .isEmpty();
    }

    private Award granted(String name) {
        return decided(course.marked(name, 16));
    }

    private Award decided(EnrolmentId enrolment) {
        as(course.organization, () -> beans.getBean(Awarding.class).decide(enrolment));
        return as(course.organization, () -> beans.getBean(Awards.class).of(enrolment))
                .orElseThrow();
    }

    private IssuedCredential issue(Award award) {
        return as(course.organization, () -> issuing.issue(award.id()));
    }

    private Object revoke(IssuedCredential issued) {
        as(course.organization, () -> beans.getBean(Revoking.class).revoke(issued.id(), Course.ODILE, "A mistake."));
        as(course.organization, () -> {
            beans.getBean(Publishing.class).refresh(course.organization);
            return true;
        });
        return issued;
    }

    private VerificationReport verify(IssuedCredential issued) {
        Fetcher published = (address, _) -> fetch(address);
        return new Verifier(published, Clock.systemUTC()).verify(issued.bytes());
    }

    private Fetched fetch(URI address) {
        return files.read(address.getPath().substring(1))
                .<Fetched>map(bytes -> new Fetched.Document(bytes, "application/ld+json", address))
                .orElseGet(() -> new Fetched.Failure(Fetched.Reason.values()[0], "not published: " + address));
    }

    private <T> T as(OrganizationId organization, Supplier<T> work) {
        return tenancy.as(Acting.organization(organization), work);
    }
}
