package org.assay.notices.bounces;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mail server reports about one letter.
///
/// Only the token in the address that it was sent to says which letter: anybody may claim in a message's text that
/// somebody else's mail came back.
///
/// @param token of the letter
/// @param isFinal whether it says so for good
/// @param why in the server's words
/// @spec https://www.rfc-editor.org/rfc/rfc3464 An Extensible Message Format for Delivery Status Notifications
record BounceReport(String token, boolean isFinal, String why) {
    private static final Pattern TOKEN = Pattern.compile("\\+([0-9a-zA-Z]{10,60})@");
    private static final int LONGEST = 4_000;

    /// Empty where the message is no report, is about a letter that arrived, or has no token: an answer of an absent
    /// person, spam, a report about something else.
    static Optional<BounceReport> read(byte[] message) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            return mail.isMimeType("multipart/report") && mail.getContent() instanceof MimeMultipart parts
                    ? token(mail).flatMap(token -> report(token, parts))
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> token(MimeMessage mail) {
        for (var header : new String[] {"X-Original-To", "Delivered-To", "Envelope-To", "To"}) {
            var found = TOKEN.matcher(header(mail, header));
            if (found.find()) return Optional.of(found.group(1));
        }
        return Optional.empty();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            var text = mail.getHeader(name, ",");
            return text == null ? "" : text;
        } catch (MessagingException e) {
            return "";
        }
    }

    private static Optional<BounceReport> report(String token, MimeMultipart parts) {
        return status(parts).flatMap(text -> {
            var fields = fields(text);
            var action = fields.getOrDefault("action", "").toLowerCase(Locale.ROOT);
            var status = fields.getOrDefault("status", "");
            if (!action.equals("failed") && !action.equals("delayed")) return Optional.empty();
            var why = fields.getOrDefault("diagnostic-code", status.isEmpty() ? action : status);
            return Optional.of(new BounceReport(token, action.equals("failed") && !status.startsWith("4"), why));
        });
    }

    private static Optional<String> status(MimeMultipart parts) {
        try {
            for (int at = 0; at < Math.min(parts.getCount(), 10); at++) {
                BodyPart part = parts.getBodyPart(at);
                if (part.isMimeType("message/delivery-status")) {
                    var bytes = part.getInputStream().readNBytes(LONGEST);
                    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
                }
            }
            return Optional.empty();
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    /// The fields by name in small letters; the first of each, folded lines joined.
    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        @Nullable String last = null;
        for (var line : text.lines().toList()) {
            if (last != null && (line.startsWith(" ") || line.startsWith("\t"))) {
                fields.merge(last, line.strip(), (one, more) -> one + " " + more);
                continue;
            }
            int colon = line.indexOf(':');
            last = colon < 1 ? null : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (last != null
                    && fields.putIfAbsent(last, line.substring(colon + 1).strip()) != null) last = null;
        }
        return fields;
    }
}
