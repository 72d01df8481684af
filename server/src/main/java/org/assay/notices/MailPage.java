package org.assay.notices;

import java.time.Instant;
import java.util.List;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

public record MailPage(String recipient, String subject, Instant at, List<Line> lines) implements Page {

    /// A line of the mail.
    ///
    /// @param path where the line's address leads on this platform, or null where it is words or leads elsewhere
    public record Line(String text, @Nullable String path) {}

    static MailPage of(Mailbox.Mail mail, String baseUrl) {
        var lines = mail.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Line(line, line.startsWith(baseUrl + "/") ? line.substring(baseUrl.length()) : null))
                .toList();
        return new MailPage(mail.recipient(), mail.subject(), mail.at(), lines);
    }

    @Override
    public String title() {
        return subject;
    }
}
