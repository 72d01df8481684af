package org.assay.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.issuing.IssuedCredential.State;
import org.assay.issuing.hearings.Hearing;
import org.assay.issuing.hearings.Replies;
import org.assay.issuing.history.Notes;
import org.assay.notices.Notices;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class HearingTest {
    private final BeanFactory beans;
    private Desk desk;

    @Autowired
    HearingTest(BeanFactory beans) {
        this.beans = beans;
    }

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void nobodyIsRevokedWhileTheyHaveTimeToReplyAndDidNot() throws Exception {
        var issued = desk.issued("Ines Brandt");
        var holding = "/holdings/" + desk.accept(issued.learner());
        var path = "/credentials/" + issued.id();
        desk.send(desk.odile, path + "/suspension", "why", "Who sat the exam?", "days", "7");
        assertThat(desk.send(desk.odile, path + "/revocation", "reason", "Not her.", "sure", "yes")
                        .getStatus())
                .isEqualTo(409);
        assertThat(desk.show(issued.learner(), holding)).contains("Who sat the exam?", "You can reply until", "Reply");
        assertThat(desk.send(issued.learner(), holding + "/replies", "words", " ")
                        .getStatus())
                .isEqualTo(422);
        assertThat(desk.send(issued.learner(), holding + "/replies", "words", "It was me, <b>really</b>.")
                        .getStatus())
                .isEqualTo(303);
        assertThat(desk.show(desk.odile, "/issued")).contains("To decide", "The learner replied.");
        assertThat(desk.show(desk.odile, "/issued/" + issued.id()))
                .contains("It was me, &lt;b&gt;really&lt;/b&gt;.", "Ines Brandt");
        assertThat(desk.send(
                                desk.odile,
                                path + "/revocation",
                                "cause",
                                "MISCONDUCT",
                                "reason",
                                "The camera shows somebody else.",
                                "sure",
                                "yes")
                        .getStatus())
                .isEqualTo(303);
        assertThat(desk.now(issued).state()).isEqualTo(State.REVOKED);
        assertThat(desk.show(issued.learner(), holding + "/history"))
                .contains("by you", "The camera shows somebody else.", "by Aldermere University")
                .doesNotContain("Odile");
    }

    @Test
    void whatColleaguesWriteForEachOtherStaysWithThem() throws Exception {
        var issued = desk.issued("Ines Brandt");
        var holding = "/holdings/" + desk.accept(issued.learner());
        desk.send(desk.odile, "/issued/" + issued.id() + "/notes", "words", "Her brother called twice.");
        assertThat(desk.show(desk.odile, "/issued/" + issued.id() + "/history"))
                .contains("Her brother called twice.", "Not for the learner");
        assertThat(desk.show(issued.learner(), holding + "/history")).doesNotContain("brother");
        assertThat(desk.as(issued.learner(), () -> desk.bean(Notes.class).of(issued.id())))
                .isEmpty();
    }

    @Test
    void theTimeToReplyEndsByItselfAndIsToldOnce() throws Exception {
        var issued = desk.issued("Ines Brandt");
        suspend(issued, Duration.ofSeconds(1));
        Thread.sleep(2_000);
        var hearing = desk.bean(Hearing.class);
        desk.inCourse(() -> hearing.close(desk.course.organization));
        desk.inCourse(() -> hearing.close(desk.course.organization));
        assertThat(desk.inCourse(
                        () -> desk.bean(Replies.class).due(desk.course.organization, java.time.Instant.now(), 10)))
                .hasSize(1);
        assertThatThrownBy(() -> reply(issued, issued.learner(), "Too late?"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("over");
        assertThat(told(desk.odile, "decide now")).isEqualTo(1);
        assertThat(told(issued.learner(), "is over")).isEqualTo(1);
        assertThat(desk.inCourse(() -> desk.bean(Revoking.class).revoke(issued.id(), desk.odile, "Nothing was said.")))
                .isNotNull();
    }

    @Test
    void nobodyRepliesForSomebodyElse() {
        var issued = desk.issued("Ines Brandt");
        suspend(issued, Duration.ofDays(7));
        var rasmus = desk.issued("Rasmus Lindqvist").learner();
        assertThatThrownBy(() -> reply(issued, rasmus, "Revoke it.")).isInstanceOf(Refusal.class);
        var insert = "insert into issuing.reply (id, credential_id, number, organization_id, learner_id, said_at,"
                + " words) values (gen_random_uuid(), ?, 1, ?, ?, now(), 'forged')";
        assertThatThrownBy(() -> inTransaction(Acting.person(rasmus), insert, issued))
                .hasStackTraceContaining("row-level security");
    }

    private void inTransaction(Acting acting, String sql, IssuedCredential issued) {
        var transaction = new TransactionTemplate(desk.bean(PlatformTransactionManager.class));
        desk.bean(org.assay.identity.Tenancy.class)
                .as(
                        acting,
                        () -> transaction.execute(_ -> desk.bean(JdbcClient.class)
                                .sql(sql)
                                .params(
                                        issued.id().value(),
                                        issued.organization().value(),
                                        issued.learner().value())
                                .update()));
    }

    private void suspend(IssuedCredential issued, Duration toReply) {
        desk.inCourse(() -> desk.bean(Suspending.class).suspend(issued.id(), desk.odile, "Who sat the exam?", toReply));
    }

    private Object reply(IssuedCredential issued, PersonId person, String words) {
        return desk.as(person, () -> {
            desk.bean(Hearing.class).reply(issued.id(), person, words);
            return true;
        });
    }

    /// How often somebody is told a sentence; waits until they are.
    private int told(PersonId person, String words) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            var found = (int) desk.as(person, () -> desk.bean(Notices.class).list(person, null, false, 50)).stream()
                    .filter(notice -> notice.says().contains(words))
                    .count();
            if (found > 0) return found;
            Thread.sleep(100);
        }
        return 0;
    }
}
