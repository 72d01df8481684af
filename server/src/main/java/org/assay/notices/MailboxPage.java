package org.assay.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.web.Page;

/// @param mails newest first
public record MailboxPage(List<Line> mails) implements Page {

    /// One mail in the list.
    public record Line(UUID id, Instant at, String recipient, String subject) {
        static Line of(Mailbox.Mail mail) {
            return new Line(mail.id(), mail.at(), mail.recipient(), mail.subject());
        }
    }

    @Override
    public String title() {
        return "Mailbox";
    }
}
