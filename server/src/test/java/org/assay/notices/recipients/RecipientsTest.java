package org.assay.notices.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.awarding.AwardId;
import org.assay.awarding.BatchId;
import org.assay.awarding.batches.Bringing;
import org.assay.awarding.batches.Releasing;
import org.assay.awarding.sheets.Columns;
import org.assay.awarding.sheets.SheetReader;
import org.assay.catalog.Offerings;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.notices.recipients.RecipientsPage.Recipient;
import org.assay.notices.recipients.RecipientsPage.Stage;
import org.assay.shared.Refusal;
import org.assay.wallet.Claiming;
import org.assay.wallet.Filing;
import org.assay.wallet.Holdings;
import org.assay.wallet.Reoffering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class RecipientsTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Recipients recipients;

    @Autowired
    Reoffering offers;

    @Autowired
    Filing filing;

    Classroom room;
    BatchId batch;
    String address;

    @BeforeEach
    void award() {
        room = new Classroom(beans);
        address = "karin." + room.organization + "@post.example";
        var sheet = SheetReader.paste("Name,E-mail,Date,Score\nKarin Lind,%s,2026-02-14,88".formatted(address));
        batch = room.asMira(() -> {
            var bringing = room.bean(Bringing.class);
            var entry = room.bean(Offerings.class).get(room.offering).entry();
            var id = bringing.bring(entry, "April sitting", sheet, room.mira);
            bringing.match(id, Columns.guess(sheet), null, false);
            room.bean(Releasing.class).start(id, room.mira, Duration.ZERO);
            return id;
        });
        await().until(() -> stages().equals(List.of(Stage.WAITING)));
    }

    @Test
    void aCodeOnPaperIsGoodForOneOfAllWhoTryItAtOnce() throws Exception {
        var code = room.asMira(() -> offers.print(credential()));
        var people =
                IntStream.range(0, 8).mapToObj(i -> room.somebody("Wim " + i)).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = people.stream()
                    .map(person -> attempt(person, code.spelled()))
                    .toList();
            var accepted = 0;
            for (var done : threads.invokeAll(tries)) if (done.get()) accepted++;
            assertThat(accepted).isEqualTo(1);
        }
        var holders = people.stream()
                .filter(person -> !room.as(
                                Acting.person(person),
                                () -> room.bean(Holdings.class).list(person))
                        .isEmpty())
                .toList();
        assertThat(holders).hasSize(1);
        assertThat(stages()).containsExactly(Stage.CLAIMED);
    }

    @Test
    void aNewerCodeMakesTheOlderVoid() {
        var older = room.asMira(() -> offers.print(credential()));
        var newer = room.asMira(() -> offers.print(credential()));
        var wim = room.somebody("Wim de Clerq");
        assertThatThrownBy(() -> room.as(Acting.person(wim), () -> filing.file(wim, older.spelled())))
                .isInstanceOf(Refusal.class);
        room.as(Acting.person(wim), () -> filing.file(wim, newer.spelled()));
        assertThatThrownBy(() -> room.asMira(() -> offers.print(credential())))
                .hasMessage("It is in a wallet already.");
    }

    @Test
    void anOfferEndsAndCanBeMadeAgain() {
        room.asMira(() -> {
            offers.end(30);
            return true;
        });
        var claim = room.asMira(() -> offers.again(credential()));
        end(claim.id().toString());
        assertThat(stages()).containsExactly(Stage.OVER);
        var karin = room.asMira(() -> room.bean(People.class).at(address)).orElseThrow();
        assertThat(room.as(Acting.person(karin), () -> room.bean(Claiming.class).waiting(karin)))
                .isEmpty();
        assertThatThrownBy(() -> room.as(
                        Acting.person(karin),
                        () -> filing.file(karin, claim.id().toString())))
                .hasMessageStartingWith("This offer is over.");
        room.asMira(() -> offers.again(credential()));
        assertThat(stages()).containsExactly(Stage.WAITING);
        room.as(Acting.person(karin), () -> filing.file(karin, claim.id().toString()));
        assertThat(stages()).containsExactly(Stage.CLAIMED);
    }

    @Test
    void nobodyOffersWhatAnotherOrganizationIssued() {
        var elsewhere = new Classroom(beans);
        var credential = room.asMira(this::credential);
        assertThatThrownBy(() -> elsewhere.asMira(() -> offers.print(credential)))
                .isInstanceOf(Refusal.class);
        assertThat(elsewhere.asMira(() -> recipients.of(batch))).isEmpty();
    }

    private Callable<Boolean> attempt(PersonId person, String code) {
        return () -> {
            try {
                room.as(Acting.person(person), () -> filing.file(person, code));
                return true;
            } catch (Refusal late) {
                return false;
            }
        };
    }

    private void end(String claim) {
        room.asMira(() -> new TransactionTemplate(room.bean(PlatformTransactionManager.class))
                .execute(_ -> room.bean(JdbcClient.class)
                        .sql("update wallet.claim set ends_at = now() - interval '1 hour' where id = cast(? as uuid)")
                        .param(claim)
                        .update()));
    }

    private CredentialId credential() {
        return room.bean(Credentials.class)
                .of(AwardId.of(recipients.of(batch).getFirst().award()))
                .orElseThrow()
                .id();
    }

    private List<Stage> stages() {
        return room.asMira(() -> recipients.of(batch)).stream()
                .map(Recipient::stage)
                .toList();
    }
}
