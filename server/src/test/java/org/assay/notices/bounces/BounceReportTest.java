package org.assay.notices.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BounceReportTest {
    private static final String REPORT = """
            Return-Path: <>
            To: returns+k3x9k3x9k3x9@learn.aldermere.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            I am sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.post.example

            Final-Recipient: rfc822; ines@post.example
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 5.1.1 <ines@post.example>:
             Recipient address rejected
            --b--
            """;

    private static Optional<BounceReport> read(String message) {
        return BounceReport.read(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhichLetterWasReturnedAndWhy() {
        assertThat(read(REPORT.formatted("failed", "5.1.1")))
                .contains(new BounceReport(
                        "k3x9k3x9k3x9", true, "smtp; 550 5.1.1 <ines@post.example>: Recipient address rejected"));
    }

    @Test
    void tellsForNowFromForGood() {
        assertThat(read(REPORT.formatted("delayed", "4.4.7")).orElseThrow().isFinal())
                .isFalse();
        assertThat(read(REPORT.formatted("failed", "4.2.2")).orElseThrow().isFinal())
                .isFalse();
    }

    @Test
    void aLetterThatArrivedIsNoBounce() {
        assertThat(read(REPORT.formatted("delivered", "2.0.0"))).isEmpty();
    }

    @Test
    void anAbsentPersonsAnswerIsNoBounce() {
        assertThat(read("""
                To: returns+k3x9k3x9k3x9@learn.aldermere.example
                Auto-Submitted: auto-replied
                Subject: Out of office

                I am away.
                """)).isEmpty();
    }

    @Test
    void aReportThatNamesNoLetterChangesNothing() {
        assertThat(read(REPORT.formatted("failed", "5.1.1").replace("+k3x9k3x9k3x9", "")))
                .isEmpty();
    }

    @Test
    void rubbishIsReadAsNothing() {
        assertThat(read("")).isEmpty();
        assertThat(BounceReport.read(new byte[] {0, -1, 2, 3})).isEmpty();
        assertThat(read("Content-Type: multipart/report; boundary=\"b\"\nTo: a+k3x9k3x9k3x9@b.example\n\n--b\n"))
                .isEmpty();
    }
}
