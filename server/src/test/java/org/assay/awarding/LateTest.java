package org.assay.awarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assay.Course;
import org.assay.ServerTest;
import org.assay.catalog.Approval;
import org.assay.identity.PersonId;
import org.assay.issuing.Desk;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class LateTest {
    private final BeanFactory beans;
    private final Late late;
    private Desk desk;

    @Autowired
    LateTest(BeanFactory beans, Late late) {
        this.beans = beans;
        this.late = late;
    }

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void findsWhomNobodyHeardOfAndNobodyElse() throws Exception {
        desk.issued("Rasmus Lindqvist");
        desk.course.marked("Ines Brandt", 16);
        desk.course.marked("Joris Tamm", 6);
        desk.course.enrol(desk.course.join("Nobody Yet"));
        var page = desk.show(desk.odile, "/late-awards?entry=" + desk.course.entry.entry());
        assertThat(page).contains("Ines Brandt", "no award was made").doesNotContain("Rasmus", "Joris", "Nobody Yet");
    }

    @Test
    void awardsTheChosenOnceHoweverOftenTheyAreSent() throws Exception {
        var enrolment = desk.course.marked("Ines Brandt", 16);
        var entry = desk.course.entry.entry().toString();
        for (int times = 0; times < 2; times++) {
            desk.send(desk.odile, "/late-awards", "entry", entry, "enrolment", enrolment.toString());
        }
        var award = desk.inCourse(() -> desk.bean(Awards.class).of(enrolment)).orElseThrow();
        assertThat(award.isGranted()).isTrue();
        assertThat(desk.inCourse(() -> desk.bean(Awards.class).history(award.id())))
                .hasSize(1);
        assertThat(desk.accept(award.learner())).isNotNull();
        assertThat(desk.show(desk.odile, "/late-awards?entry=" + entry)).contains("Nobody");
    }

    @Test
    void aRuleThatIsKinderNowReachesWhoTookPartBefore() {
        var enrolment = desk.course.marked("Ines Brandt", 12);
        desk.inCourse(() -> desk.bean(Awarding.class).decide(enrolment));
        assertThat(desk.inCourse(() -> late.preview(desk.course.entry.entry(), desk.odile))
                        .candidates())
                .isEmpty();
        publishWithPassMark("0.55");
        var found = desk.inCourse(() -> late.preview(desk.course.entry.entry(), desk.odile))
                .candidates();
        assertThat(found).singleElement().satisfies(candidate -> {
            assertThat(candidate.isByHindsight()).isTrue();
            assertThat(candidate.version().number()).isEqualTo(2);
        });
        award(enrolment, desk.odile);
        var award = desk.inCourse(() -> desk.bean(Awards.class).of(enrolment)).orElseThrow();
        assertThat(award.isGranted()).isTrue();
        assertThat(award.entry().number()).isEqualTo(2);
        assertThat(award.decidedBy()).isEqualTo(desk.odile);
        assertThat(desk.inCourse(() -> desk.bean(Awards.class).history(award.id())))
                .extracting(Awards.Step::decision)
                .hasSize(2)
                .last()
                .isInstanceOf(AwardDecision.Granted.class);
    }

    @Test
    void nobodyAwardsThemselvesOrWhomTheyMarked() {
        var enrolment = desk.course.marked("Ines Brandt", 16);
        assertThatThrownBy(() -> award(enrolment, Course.ANNELI))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("marked");
        var learner = desk.inCourse(
                        () -> desk.bean(org.assay.learning.Enrolments.class).get(enrolment))
                .learner();
        assertThatThrownBy(() -> award(enrolment, learner))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("your own");
    }

    @Test
    void isNoBusinessOfAnotherUniversity() {
        var enrolment = desk.course.marked("Ines Brandt", 16);
        var other = new Course(beans, "Varnau College of Health", Approval.NEVER);
        assertThatThrownBy(() -> other.inOrganization(() -> late.award(enrolment, desk.odile)))
                .isInstanceOf(Refusal.class);
    }

    private void award(org.assay.learning.EnrolmentId enrolment, PersonId by) {
        desk.inCourse(() -> {
            late.award(enrolment, by);
            return true;
        });
    }

    private void publishWithPassMark(String mark) {
        desk.course.inOrganization(() -> desk.bean(JdbcClient.class)
                .sql("insert into catalog.published_entry (entry_id, number, organization_id, definition, content_hash,"
                        + " published_by, published_at) select entry_id, 2, organization_id, json, encode(sha256("
                        + " convert_to(json, 'UTF8')), 'hex'), published_by, now() from (select *, replace(replace("
                        + " definition::text, '0.70', ?), '0.65', ?) as json from catalog.published_entry"
                        + " where entry_id = ? and number = 1) as former")
                .params(mark, mark, desk.course.entry.entry().value())
                .update());
    }
}
