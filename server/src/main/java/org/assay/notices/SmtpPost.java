package org.assay.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Sends by a mail server: plain text with HTML beside it.
final class SmtpPost implements Post {
    private static final String PATIENCE_MS = "10000";
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final Paper paper = new Paper();
    private final String from;
    private final String base;
    private final @Nullable String returns;
    private final Clock clock;

    /// @param base the platform's own address, without a slash at the end
    /// @param returns where returned mail goes; the letter's token is put before its `@`; null for the sender
    SmtpPost(URI url, String from, String base, @Nullable String returns, Clock clock) {
        this.from = from;
        this.base = base;
        this.returns = returns;
        this.clock = clock;
        var secure = "smtps".equals(url.getScheme());
        server.setProtocol(url.getScheme());
        server.setHost(url.getHost());
        server.setPort(url.getPort() > 0 ? url.getPort() : secure ? 465 : 25);
        server.setDefaultEncoding("UTF-8");
        var user = url.getRawUserInfo();
        if (user != null) {
            server.setUsername(part(user, 0));
            server.setPassword(part(user, 1));
        }
        server.setJavaMailProperties(properties("mail." + url.getScheme() + ".", user != null));
    }

    private static String part(String user, int at) {
        var parts = user.split(":", 2);
        return at < parts.length ? URLDecoder.decode(parts[at].replace("+", "%2B"), StandardCharsets.UTF_8) : "";
    }

    private static Properties properties(String prefix, boolean hasUser) {
        var properties = new Properties();
        properties.setProperty(prefix + "auth", Boolean.toString(hasUser));
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectiontimeout", PATIENCE_MS);
        properties.setProperty(prefix + "timeout", PATIENCE_MS);
        properties.setProperty(prefix + "writetimeout", PATIENCE_MS);
        return properties;
    }

    @Override
    public void send(Letter letter) {
        try {
            server.send(message(letter));
        } catch (MailException e) {
            throw returned(e).<RuntimeException>map(Returned::new).orElse(e);
        }
    }

    private MimeMessage message(Letter letter) {
        try {
            var message = new SMTPMessage(server.getSession());
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(Objects.requireNonNull(from));
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setSentDate(Date.from(clock.instant()));
            helper.setText(letter.text(), paper.html(letter));
            // RFC 3834, "The Auto-Submitted header field": keeps out-of-office replies away.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            if (letter.trace() != null) trace(message, letter.trace());
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    private void trace(SMTPMessage message, Letter.Trace trace) throws MessagingException {
        if (returns != null) message.setEnvelopeFrom(returns.replaceFirst("@", "+" + trace.token() + "@"));
        if (trace.stop() == null) return;
        message.setHeader("Precedence", "bulk");
        // RFC 8058, "Signaling One-Click Functionality": mail programs show a button and post to this address.
        message.setHeader("List-Unsubscribe", "<" + base + "/unsubscribe/" + trace.stop() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /// Why the address takes no mail, as its server said; empty where the trouble is another, or may pass.
    private static Optional<String> returned(Throwable trouble) {
        for (var each : chain(trouble)) {
            if (each instanceof SMTPAddressFailedException refused && isAboutAddress(refused)) {
                return Optional.of(String.valueOf(refused.getMessage()));
            }
        }
        return Optional.empty();
    }

    /// RFC 3463: 5.7 is about policy, such as a sender that is not trusted, and not about the address.
    private static boolean isAboutAddress(SMTPAddressFailedException refused) {
        return refused.getReturnCode() >= 500
                && refused.getReturnCode() < 600
                && !String.valueOf(refused.getMessage()).contains(" 5.7.");
    }

    private static List<Throwable> chain(Throwable trouble) {
        var all = new ArrayList<Throwable>();
        var open = new ArrayDeque<Throwable>(List.of(trouble));
        while (!open.isEmpty() && all.size() < 50) {
            var next = open.poll();
            all.add(next);
            if (next.getCause() != null) open.add(next.getCause());
            if (next instanceof MessagingException mail && mail.getNextException() != null) {
                open.add(mail.getNextException());
            }
            if (next instanceof MailSendException several)
                open.addAll(several.getFailedMessages().values());
        }
        return all;
    }
}
