package org.assay.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assay.Course;
import org.assay.ServerTest;
import org.assay.catalog.Approval;
import org.assay.credential.Check;
import org.assay.credential.Outcome;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.issuing.IssuedCredential.State;
import org.assay.issuing.successions.Succession.Kind;
import org.assay.issuing.successions.Succession.Wish;
import org.assay.issuing.successions.Successions;
import org.assay.shared.Refusal;
import org.assay.verification.Verdict;
import org.assay.verification.Verifying;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ServerTest
class SupersedingTest {
    private final BeanFactory beans;
    private Desk desk;

    @Autowired
    SupersedingTest(BeanFactory beans) {
        this.beans = beans;
    }

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void anotherNameLeavesAChainThatAnybodyCanFollowWithoutTheFormerName() throws Exception {
        var former = desk.issued("Ines Brandt");
        var answer = supersede(former, "NAME", "Ines Okafor", "1");
        assertThat(answer.getStatus()).isEqualTo(303);
        var newer = desk.newest(former);
        var text = new String(newer.bytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "Ines Okafor",
                        "Supersession",
                        former.id().toString(),
                        former.signed().sha256());
        assertThat(text).doesNotContain("Brandt");
        assertThat(desk.now(former).state()).isEqualTo(State.SUPERSEDED);
        var report = desk.bean(Verifying.class).verify(former.bytes());
        assertThat(report.check(Check.Kind.STATUS).code()).isEqualTo("revoked");
        assertThat(report.check(Check.Kind.FITNESS).values().get("supersededBy"))
                .endsWith(newer.id().toString());
        assertThat(Verdict.of(report).headline()).startsWith("Superseded.");
        assertThat(desk.bean(Verifying.class).verify(newer.bytes()).verdict()).isEqualTo(Outcome.PASSED);
        assertThat(desk.visit("/credentials/" + former.id()))
                .contains("was superseded", newer.id().toString())
                .doesNotContain("Brandt", "Okafor");
        assertThat(desk.visit("/successors/" + former.id()))
                .contains("supersededBy")
                .doesNotContain("Brandt", "Okafor");
        assertThat(desk.show(desk.odile, "/issued/" + newer.id() + "/history"))
                .contains("in the place of another", "She married.");
    }

    @Test
    void theFormerNameIsShownOnlyWithItsOwnersConsent() throws Exception {
        var former = desk.issued("Ines Brandt");
        var holding = desk.accept(former.learner());
        var link = desk.share(former.learner(), holding);
        assertThat(desk.visit(link)).contains("Ines Brandt");
        supersede(former, "NAME", "Ines Okafor", "1");
        assertThat(desk.visit(link)).contains("was superseded").doesNotContain("Brandt");
        assertThat(desk.visit("/credentials/" + former.id())).doesNotContain("Brandt");
        assertThat(desk.stranger(link + "/credential.json").getStatus()).isEqualTo(404);
        var own = "/holdings/" + holding;
        assertThat(desk.show(former.learner(), own)).contains("Show my former name");
        assertThat(desk.send(former.learner(), own + "/former-name").getStatus())
                .isEqualTo(303);
        assertThat(desk.visit(link)).contains("Ines Brandt", "took its place");
        assertThat(desk.send(former.learner(), own + "/former-name/withdrawal").getStatus())
                .isEqualTo(303);
        assertThat(desk.visit(link)).doesNotContain("Brandt");
    }

    @Test
    void takesItsPlaceOnceHoweverManyAskAtOnce() throws Exception {
        var former = desk.issued("Ines Brandt");
        var wish = new Wish(Kind.NAME, "Ines Okafor", 1, "She married.");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 6)
                    .<Callable<CredentialId>>mapToObj(_ ->
                            () -> desk.inCourse(() -> desk.bean(Reissuing.class).reissue(former.id(), wish, desk.odile))
                                    .id())
                    .toList();
            assertThat(threads.invokeAll(asked).stream()
                            .map(answer -> answer.resultNow())
                            .distinct())
                    .hasSize(1);
        }
        assertThat(desk.inCourse(() -> desk.bean(Credentials.class).of(former.learner())))
                .hasSize(2);
    }

    @Test
    void whatIsRevokedOrSuspendedOrSupersededIsNot() {
        var former = desk.issued("Ines Brandt");
        desk.inCourse(() -> desk.bean(Suspending.class).suspend(former.id(), desk.odile, "A doubt."));
        assertRefused(former, "Decide about that first");
        desk.inCourse(() -> desk.bean(Revoking.class).revoke(former.id(), desk.odile, "A mistake."));
        assertRefused(former, "for ever");
    }

    @Test
    void theOneInItsPlaceCanBeSupersededAgain() throws Exception {
        var first = desk.issued("Ines Brandt");
        supersede(first, "NAME", "Ines Okafor", "1");
        var second = desk.newest(first);
        supersede(second, "NAME", "Ines Brandt-Okafor", "1");
        var third = desk.newest(first);
        assertThat(third.learnerName()).isEqualTo("Ines Brandt-Okafor");
        assertThat(desk.inCourse(() -> desk.bean(Successions.class).before(third.id()))
                        .orElseThrow()
                        .former())
                .isEqualTo(second.id());
        assertThat(desk.now(second).state()).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void whatAProcessLeftBehindIsSettledLater() {
        var former = desk.issued("Ines Brandt");
        var newer = signedButNotSettled(former);
        assertThat(desk.now(former).state()).isEqualTo(State.VALID);
        desk.inCourse(() -> {
            desk.bean(Reissuing.class).settleLeft(desk.course.organization);
            return true;
        });
        assertThat(desk.now(former).state()).isEqualTo(State.SUPERSEDED);
        assertThat(desk.now(newer).state()).isEqualTo(State.VALID);
    }

    @Test
    void whoIsRevokedWhileANewerOneIsOnItsWayDoesNotGetAwayByIt() {
        var former = desk.issued("Ines Brandt");
        var wish = new Wish(Kind.NAME, "Ines Okafor", 1, "She married.");
        desk.inCourse(() -> desk.bean(Succeeding.class).prepare(former.id(), wish, desk.odile));
        assertThatThrownBy(() ->
                        desk.inCourse(() -> desk.bean(Suspending.class).suspend(former.id(), desk.odile, "A doubt.")))
                .hasMessageContaining("taking its place");
        desk.inCourse(() -> desk.bean(Revoking.class).revoke(former.id(), desk.odile, "Not her work."));
        var newer = desk.inCourse(() -> desk.bean(Reissuing.class).reissue(former.id(), wish, desk.odile));
        assertThat(desk.now(newer).state()).isEqualTo(State.REVOKED);
        assertThat(desk.bean(Verifying.class).verify(newer.bytes()).verdict()).isEqualTo(Outcome.FAILED);
        assertThat(desk.now(former).state()).isEqualTo(State.REVOKED);
    }

    private IssuedCredential signedButNotSettled(IssuedCredential former) {
        var wish = new Wish(Kind.NAME, "Ines Okafor", 1, "She married.");
        return desk.inCourse(() -> {
            var succeeding = desk.bean(Succeeding.class);
            var intent = succeeding.prepare(former.id(), wish, desk.odile);
            return desk.bean(Finishing.class).finish(succeeding.award(intent), intent);
        });
    }

    @Test
    void saysWhatToMendAndChangesNothing() throws Exception {
        var former = desk.issued("Ines Brandt");
        var path = "/credentials/" + former.id() + "/succession";
        var same = desk.send(desk.odile, path, "kind", "NAME", "name", "Ines Brandt", "version", "1", "sure", "yes");
        assertThat(same.getStatus()).isEqualTo(422);
        assertThat(same.getContentAsString()).contains("the name that it has already", "Say why");
        var unknown = supersede(former, "CRITERIA", "Ines Brandt", "7");
        assertThat(unknown.getContentAsString()).contains("Choose a version that is published.");
        assertThat(supersede(former, "RENEWAL", "Ines Okafor", "1").getStatus()).isEqualTo(422);
        assertThat(desk.now(former).state()).isEqualTo(State.VALID);
    }

    @Test
    void isNoBusinessOfAnotherUniversity() {
        var former = desk.issued("Ines Brandt");
        var other = new Course(beans, "Varnau College of Health", Approval.NEVER);
        assertThatThrownBy(() -> desk.bean(Tenancy.class)
                        .as(
                                Acting.organization(other.organization),
                                () -> desk.bean(Reissuing.class)
                                        .reissue(former.id(), new Wish(Kind.NAME, "Eve", 1, "Mine?"), desk.odile)))
                .isInstanceOf(Refusal.class);
    }

    private void assertRefused(IssuedCredential former, String words) {
        assertThatThrownBy(() -> desk.inCourse(() -> desk.bean(Reissuing.class)
                        .reissue(former.id(), new Wish(Kind.NAME, "Ines Okafor", 1, "She married."), desk.odile)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    private MockHttpServletResponse supersede(IssuedCredential former, String kind, String name, String version)
            throws Exception {
        var path = "/credentials/" + former.id() + "/succession";
        return desk.send(
                desk.odile,
                path,
                "kind",
                kind,
                "name",
                name,
                "version",
                version,
                "reason",
                "She married.",
                "sure",
                "yes");
    }
}
