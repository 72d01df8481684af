package org.assay.awarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assay.Course;
import org.assay.ServerTest;
import org.assay.awarding.AwardDecision.Declined;
import org.assay.awarding.AwardDecision.Granted;
import org.assay.awarding.AwardDecision.Referred;
import org.assay.catalog.Approval;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.EnrolmentId;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AwardingTest {
    private final BeanFactory beans;
    private final Awarding awarding;
    private final Awards awards;
    private final Tenancy tenancy;
    private Course course;

    @Autowired
    AwardingTest(BeanFactory beans, Awarding awarding, Awards awards, Tenancy tenancy) {
        this.beans = beans;
        this.awarding = awarding;
        this.awards = awards;
        this.tenancy = tenancy;
    }

    @BeforeEach
    void open() {
        course = new Course(beans, "Aldermere University", Approval.WHEN_REFERRED);
    }

    @Test
    void waitsUntilEveryDeclaredTaskHasAScore() {
        var ines = course.join("Ines Brandt");
        var enrolment = course.enrol(ines);
        course.markExam(enrolment, ines, 18);
        assertThat(decide(enrolment)).isEmpty();
        course.markReport(enrolment, ines, 16);
        assertThat(decide(enrolment)).hasValue(new Granted());
    }

    @Test
    void writesDownWhatItDecidedOn() {
        var enrolment = course.marked("Ines Brandt", 16);
        decide(enrolment);
        var award = award(enrolment);
        assertThat(award.overall()).isEqualByComparingTo("0.8");
        assertThat(award.contentHash()).hasSize(64);
        assertThat(award.learnerName()).isEqualTo("Ines Brandt");
        assertThat(award.markers()).containsExactly(Course.ANNELI);
        assertThat(award.results()).extracting(TaskResult::task).containsExactly("exam", "report");
        assertThat(award.results().getLast().workHash()).hasSize(64);
        assertThat(as(course.organization, () -> awards.history(award.id()))).hasSize(1);
    }

    @Test
    void decidesOnceHoweverManyAskAtOnce() throws Exception {
        var enrolment = course.marked("Ines Brandt", 16);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 16)
                    .<Callable<Optional<AwardDecision>>>mapToObj(_ -> () -> decide(enrolment))
                    .toList();
            for (var answer : threads.invokeAll(asked)) assertThat(answer.get()).hasValue(new Granted());
        }
        var award = award(enrolment);
        assertThat(as(course.organization, () -> awards.history(award.id()))).hasSize(1);
        assertThat(as(course.organization, () -> awards.list(course.organization, "GRANTED", "", 10)))
                .hasSize(1);
    }

    @Test
    void announcesAReferredAwardOnlyWhenAPersonApprovesItAndOnlyOnce() throws Exception {
        var award = referred();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 8)
                    .<Callable<AwardDecision>>mapToObj(_ -> () -> approve(award, Course.ODILE))
                    .toList();
            for (var answer : threads.invokeAll(asked)) assertThat(answer.get()).isEqualTo(new Granted());
        }
        assertThat(as(course.organization, () -> awards.history(award)))
                .extracting(Awards.Step::decision)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Referred.class),
                        second -> assertThat(second).isEqualTo(new Granted()));
    }

    @Test
    void refusesTheLearnerAndWhoeverMarked() {
        var award = referred();
        var learner = as(course.organization, () -> awards.get(award)).learner();
        assertThatThrownBy(() -> approve(award, learner))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("This award is your own.");
        assertThatThrownBy(() -> approve(award, Course.ANNELI))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("You marked this learner's work.");
        assertThatThrownBy(() -> decline(award, Course.ANNELI)).isInstanceOf(Refusal.class);
    }

    @Test
    void keepsADecisionThatAPersonMade() {
        var award = referred();
        assertThat(decline(award, Course.ODILE)).isEqualTo(new Declined("The report has no weights."));
        assertThat(approve(award, Course.ODILE)).isEqualTo(new Declined("The report has no weights."));
    }

    @Test
    void showsAnAwardToItsLearnerAndToNoOtherUniversity() {
        var award = referred();
        var other = new Course(beans, "Kestrel & Rowe", Approval.NEVER);
        var learner = as(course.organization, () -> awards.get(award)).learner();
        assertThat(tenancy.as(Acting.person(learner), () -> awards.find(award))).isPresent();
        assertThat(as(other.organization, () -> awards.find(award))).isEmpty();
        assertThat(tenancy.as(Acting.nobody(), () -> awards.find(award))).isEmpty();
        assertThatThrownBy(() -> as(other.organization, () -> awarding.approve(award, Course.ODILE)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tenancy.as(
                        new Acting(other.organization, learner, null), () -> awarding.approve(award, learner)))
                .hasMessage("There is no such award.");
    }

    private AwardId referred() {
        var enrolment = course.marked("Ines Brandt", 13);
        assertThat(decide(enrolment)).get().isInstanceOf(Referred.class);
        return award(enrolment).id();
    }

    private Award award(EnrolmentId enrolment) {
        return as(course.organization, () -> awards.of(enrolment)).orElseThrow();
    }

    private Optional<AwardDecision> decide(EnrolmentId enrolment) {
        return as(course.organization, () -> awarding.decide(enrolment));
    }

    private AwardDecision approve(AwardId award, PersonId by) {
        return as(course.organization, () -> awarding.approve(award, by));
    }

    private AwardDecision decline(AwardId award, PersonId by) {
        return as(course.organization, () -> awarding.decline(award, by, "The report has no weights. "));
    }

    private <T> T as(OrganizationId organization, Supplier<T> work) {
        return tenancy.as(Acting.organization(organization), work);
    }
}
