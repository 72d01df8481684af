package org.assay.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.assay.ServerTest;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.catalog.Definition;
import org.assay.catalog.elements.Profession;
import org.assay.catalog.elements.Renewal;
import org.assay.issuing.IssuedCredential.State;
import org.assay.issuing.renewals.RenewalRequests;
import org.assay.issuing.renewals.Renewals;
import org.assay.issuing.successions.Successions;
import org.assay.learning.EnrolmentId;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RenewalTest {
    private final BeanFactory beans;
    private Desk desk;

    @Autowired
    RenewalTest(BeanFactory beans) {
        this.beans = beans;
    }

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void hoursLeadToACredentialThatGoesOnWhereTheFormerOneEnds() throws Exception {
        rule(Renewal.By.CPD_HOURS);
        var former = desk.issued("Ines Brandt");
        var renewal = "/holdings/" + desk.accept(former.learner()) + "/renewal";
        assertThat(desk.show(former.learner(), renewal)).contains("20 hours of professional development");
        assertThat(desk.send(former.learner(), renewal, "hours", "many", "words", "A course.")
                        .getStatus())
                .isEqualTo(422);
        desk.send(former.learner(), renewal, "hours", "21,5", "words", "A course on weighting.");
        desk.send(former.learner(), renewal, "hours", "40", "words", "Sent twice.");
        var waiting = desk.inCourse(() -> desk.bean(RenewalRequests.class).waiting(desk.course.organization, 10));
        assertThat(waiting).hasSize(1);
        assertThat(desk.show(desk.odile, "/renewals")).contains("21.5 hours of 20", "A course on weighting.");
        var path = "/renewals/" + waiting.getFirst().id() + "/approval";
        assertThat(desk.send(desk.odile, path).getStatus()).isEqualTo(303);
        assertThat(desk.send(desk.odile, path).getStatus()).isEqualTo(303);
        var newer = desk.newest(former);
        assertThat(desk.inCourse(() -> desk.bean(Credentials.class).of(former.learner())))
                .hasSize(2);
        assertThat(new String(newer.bytes(), StandardCharsets.UTF_8))
                .contains("\"genre\":\"Renewal\"", former.signed().sha256());
        assertThat(newer.validUntil()).isEqualTo(months(former, 12));
        assertThat(desk.now(former).state()).isEqualTo(State.VALID);
        assertThat(desk.show(desk.odile, "/issued/" + former.id() + "/history")).contains("Renewed by another one");
    }

    @Test
    void aDeclinedRequestSaysWhyAndCanBeMadeAgain() throws Exception {
        rule(Renewal.By.CPD_HOURS);
        var former = desk.issued("Ines Brandt");
        var renewal = "/holdings/" + desk.accept(former.learner()) + "/renewal";
        desk.send(former.learner(), renewal, "hours", "2", "words", "A talk.");
        var waiting = desk.inCourse(() -> desk.bean(RenewalRequests.class).waiting(desk.course.organization, 10));
        var path = "/renewals/" + waiting.getFirst().id();
        desk.send(desk.odile, path + "/refusal", "why", "Twenty hours are asked for.");
        assertThat(desk.send(desk.odile, path + "/approval").getStatus()).isEqualTo(409);
        assertThat(desk.show(former.learner(), renewal)).contains("Twenty hours are asked for.", "Ask for the renewal");
    }

    @Test
    void earnedAgainItRenewsTheOneBefore() {
        rule(Renewal.By.RETEST);
        var former = desk.issued("Ines Brandt");
        var enrolment = again(former);
        var award = desk.inCourse(() -> desk.bean(Awards.class).of(enrolment)).orElseThrow();
        var newer = desk.inCourse(() -> desk.bean(Issuing.class).issue(award.id()));
        var succession = desk.inCourse(() -> desk.bean(Successions.class).before(newer.id()))
                .orElseThrow();
        assertThat(succession.former()).isEqualTo(former.id());
        assertThat(succession.by()).isNull();
        assertThat(new String(newer.bytes(), StandardCharsets.UTF_8)).contains("\"genre\":\"Renewal\"");
        assertThat(desk.now(former).state()).isEqualTo(State.VALID);
    }

    @Test
    void whatIsNotDueOrHasNoRuleIsNotRenewed() throws Exception {
        var lasting = desk.issued("Ines Brandt");
        var holding = desk.accept(lasting.learner());
        assertThat(desk.show(lasting.learner(), "/holdings/" + holding)).doesNotContain("/renewal");
        assertThatThrownBy(() -> desk.as(
                        lasting.learner(),
                        () -> desk.bean(Renewals.class).ask(lasting.id(), BigDecimal.TEN, "Please.")))
                .isInstanceOf(Refusal.class);
    }

    private EnrolmentId again(IssuedCredential former) {
        desk.course.offerAgain();
        var enrolment = desk.course.enrol(former.learner());
        desk.course.markExam(enrolment, former.learner(), 18);
        desk.course.markReport(enrolment, former.learner(), 18);
        desk.inCourse(() -> desk.bean(Awarding.class).decide(enrolment));
        return enrolment;
    }

    private static Instant months(IssuedCredential former, int months) {
        return Objects.requireNonNull(former.validUntil())
                .atOffset(ZoneOffset.UTC)
                .plusMonths(months)
                .toInstant();
    }

    private void rule(Renewal.By by) {
        var renewal = new Renewal(12, by, by == Renewal.By.CPD_HOURS ? 20 : null, "Show that you still can.");
        desk = new Desk(beans, it -> renewed(it, renewal));
    }

    /// Valid for four months, so that it can be renewed at once.
    private static Definition renewed(Definition it, Renewal renewal) {
        return new Definition(
                it.title(),
                it.summary(),
                it.language(),
                it.field(),
                it.eqfLevel(),
                it.grade(),
                it.hours(),
                it.ects(),
                4,
                it.assessedHow(),
                it.audience(),
                it.claims(),
                it.outcomes(),
                it.tasks(),
                it.requirement(),
                it.approval(),
                it.particulars().with(new Profession(null, null, renewal)));
    }
}
