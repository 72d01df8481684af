package org.assay.issuing.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.assay.ServerTest;
import org.assay.issuing.Desk;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.IssuedCredential.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class BulkTest {
    private final BeanFactory beans;
    private final Carrying carrying;
    private Desk desk;

    @Autowired
    BulkTest(BeanFactory beans, Carrying carrying) {
        this.beans = beans;
        this.carrying = carrying;
    }

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void suspendsAListThatWasSeenAndUndoesItAsAWhole() throws Exception {
        var chosen = List.of(desk.issued("Ines Brandt"), desk.issued("Rasmus Lindqvist"));
        var other = desk.issued("Joris Tamm");
        var list = "?kind=SUSPEND&credential=" + chosen.getFirst().id() + "&credential="
                + chosen.getLast().id();
        assertThat(desk.show(desk.odile, "/bulk-changes/new" + list))
                .contains("Suspend 2 credentials", "Ines Brandt", "Rasmus Lindqvist")
                .doesNotContain("Joris Tamm");
        var path = ask(chosen, "kind", "SUSPEND", "count", "2", "reason", "A leaked exam.", "days", "7");
        carry();
        assertThat(desk.show(desk.odile, path)).contains("2 of 2", "Undo: reinstate those 2");
        assertThat(chosen).allMatch(each -> desk.now(each).state() == State.SUSPENDED);
        assertThat(desk.now(other).state()).isEqualTo(State.VALID);
        assertThat(desk.send(desk.odile, path + "/undoing").getStatus()).isEqualTo(303);
        desk.send(desk.odile, path + "/undoing");
        carry();
        assertThat(chosen).allMatch(each -> desk.now(each).state() == State.VALID);
        assertThat(desk.show(desk.odile, path)).contains("It was undone");
    }

    @Test
    void undoingEndsNoLaterSuspension() throws Exception {
        var issued = desk.issued("Ines Brandt");
        var path = ask(List.of(issued), "kind", "SUSPEND", "count", "1", "reason", "A leaked exam.");
        carry();
        desk.send(desk.odile, "/credentials/" + issued.id() + "/reinstatement", "why", "Not hers.", "number", "1");
        desk.send(desk.odile, "/credentials/" + issued.id() + "/suspension", "why", "Another doubt.");
        desk.send(desk.odile, path + "/undoing");
        carry();
        assertThat(desk.now(issued).state()).isEqualTo(State.SUSPENDED);
    }

    @Test
    void revokesOnlyWithTheBoxTickedAndNeverUndoesIt() throws Exception {
        var issued = desk.issued("Ines Brandt");
        var unsure = send(List.of(issued), "kind", "REVOKE", "count", "1", "reason", "A leaked exam.");
        assertThat(unsure.getStatus()).isEqualTo(422);
        var path = ask(List.of(issued), "kind", "REVOKE", "count", "1", "reason", "A leaked exam.", "sure", "yes");
        carry();
        assertThat(desk.now(issued).state()).isEqualTo(State.REVOKED);
        assertThat(desk.show(desk.odile, path)).contains("cannot be undone").doesNotContain("Undo:");
        assertThat(desk.send(desk.odile, path + "/undoing").getStatus()).isEqualTo(409);
    }

    @Test
    void aListThatHasChangedIsShownAgain() throws Exception {
        desk.issued("Ines Brandt");
        var shown = desk.send(
                desk.odile, "/bulk-changes", "kind", "SUSPEND", "all", "yes", "count", "7", "reason", "A leaked exam.");
        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(shown.getContentAsString()).contains("The list has changed");
    }

    @Test
    void saysOfEachWhyItWasNotDone() throws Exception {
        var issued = desk.issued("Ines Brandt");
        var path = ask(List.of(issued), "kind", "SUPERSEDE", "count", "1", "reason", "New criteria.", "sure", "yes");
        carry();
        assertThat(desk.show(desk.odile, path)).contains("Ines Brandt", "rests on the newest version");
    }

    @Test
    void takesNoCredentialOfAnotherUniversityWhateverIdsAreSent() throws Exception {
        var foreign = new Desk(beans).issued("Ines Brandt");
        var answer = send(List.of(foreign), "kind", "SUSPEND", "count", "1", "reason", "Mine?");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).doesNotContain("Ines Brandt");
    }

    @Test
    void severalProcessesShareTheLinesAndDoEachOnce() throws Exception {
        var chosen = new ArrayList<IssuedCredential>();
        for (int i = 0; i < 12; i++) chosen.add(desk.issued("Learner " + i));
        var path = ask(chosen, "kind", "SUSPEND", "count", "12", "reason", "A leaked exam.");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 3; node++) nodes.submit(this::carry);
        }
        assertThat(desk.show(desk.odile, path)).contains("12 of 12", "Undo: reinstate those 12");
    }

    private int carry() {
        return desk.inCourse(() -> carrying.carry(desk.course.organization, Duration.ofSeconds(30)));
    }

    private String ask(List<IssuedCredential> chosen, String... fields) throws Exception {
        var answer = send(chosen, fields);
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private org.springframework.mock.web.MockHttpServletResponse send(List<IssuedCredential> chosen, String... fields)
            throws Exception {
        var all = new ArrayList<>(List.of(fields));
        for (var each : chosen) all.addAll(List.of("credential", each.id().toString()));
        return desk.send(desk.odile, "/bulk-changes", all.toArray(String[]::new));
    }
}
