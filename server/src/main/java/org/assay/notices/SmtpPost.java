package org.assay.notices;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Sends by a mail server: plain text with HTML beside it.
final class SmtpPost implements Post {
    private static final String PATIENCE_MS = "10000";
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final Paper paper = new Paper();
    private final String from;
    private final Clock clock;

    SmtpPost(URI url, String from, Clock clock) {
        this.from = from;
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
        var message = server.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(Objects.requireNonNull(from));
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setSentDate(Date.from(clock.instant()));
            helper.setText(letter.text(), paper.html(letter));
            // RFC 3834, "The Auto-Submitted header field": keeps out-of-office replies away.
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        server.send(message);
    }
}
