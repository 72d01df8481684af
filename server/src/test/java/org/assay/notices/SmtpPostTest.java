package org.assay.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpPostTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Letter letter(String subject) {
        return new Letter(
                "ines@post.example",
                subject,
                List.of("Ines <b>Brandt</b>, a credential waits for you."),
                "See it",
                "https://learn.aldermere.example/claims/abc",
                "Opening the link changes nothing.");
    }

    private SmtpPost post() {
        var url = URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort());
        return new SmtpPost(
                url,
                "assay@learn.aldermere.example",
                "https://learn.aldermere.example",
                "returns@learn.aldermere.example",
                NOON);
    }

    @Test
    void sendsPlainTextWithHtmlBesideIt() throws Exception {
        post().send(letter("A credential waits for you"));

        var received = server.getReceivedMessages()[0];
        assertThat(received.getFrom()[0]).hasToString("assay@learn.aldermere.example");
        assertThat(received.getAllRecipients()[0]).hasToString("ines@post.example");
        assertThat(received.getSubject()).isEqualTo("A credential waits for you");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(received))
                .contains("text/plain", "text/html", "https://learn.aldermere.example/claims/abc")
                .contains("Ines <b>Brandt</b>, a credential")
                .contains("Ines &lt;b&gt;Brandt&lt;/b&gt;, a credential");
    }

    @Test
    void aTitleCannotBeginAHeader() throws Exception {
        post().send(letter("Data\r\nBcc: everybody@post.example\r\n\r\nsurprise"));

        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getHeader("Bcc")).isNull();
        assertThat(received[0].getSubject()).isEqualTo("Data Bcc: everybody@post.example surprise");
    }

    @Test
    void namesInEveryScriptArriveAsTheyWere() throws Exception {
        post().send(letter("Ein Nachweis für Zoë Ærøskøbing"));

        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Ein Nachweis für Zoë Ærøskøbing");
    }

    @Test
    void aReminderCarriesAOneClickWayOutAndComesBackToItsOwnAddress() throws Exception {
        post().send(letter("Due tomorrow").traced(new Letter.Trace("k3x9", "stop-secret")));

        var received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("List-Unsubscribe"))
                .containsExactly("<https://learn.aldermere.example/unsubscribe/stop-secret>");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received.getHeader("Return-Path")).containsExactly("<returns+k3x9@learn.aldermere.example>");
    }

    @Test
    void aLetterThatCannotBeTurnedOffOffersNoWayOut() throws Exception {
        post().send(letter("Your result").traced(new Letter.Trace("k3x9", null)));

        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void refusesAnAddressThatIsTwo() {
        assertThatThrownBy(() -> new Letter("a@b.example,c@d.example", "s", List.of(), "a", "l", "s"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAServerThatIsNone() {
        assertThatThrownBy(() -> new NoticesSettings(URI.create("mail.post.example"), null, null, null, null))
                .hasMessageContaining("smtp://user:password@host:587");
    }
}
