package org.assay.notices;

import java.util.List;
import org.assay.identity.SignIn;
import org.assay.web.Words;
import org.jspecify.annotations.Nullable;

/// One mail, before it is sent. It has one thing to do in it: the button.
///
/// Names and titles come from people, so control characters are taken out of every line: none can begin a header.
///
/// @param to an address in the form that sign-in accepts
/// @param subject one line
/// @param paragraphs what to say before the button
/// @param action what the button says
/// @param link where it leads: a whole address
/// @param small what to say after it
/// @param trace what finds it again when it comes back, or null
/// @param language of its reader, where the address does not tell; else null
public record Letter(
        String to,
        String subject,
        List<String> paragraphs,
        String action,
        String link,
        String small,
        @Nullable Trace trace,
        @Nullable String language) {

    /// The two secrets of a letter that is out.
    ///
    /// @param token is in the address that returned mail goes to: digits and small letters
    /// @param stop is in the link that turns letters of this kind off; null where they cannot be turned off
    public record Trace(String token, @Nullable String stop) {}

    public Letter(String to, String subject, List<String> paragraphs, String action, String link, String small) {
        this(to, subject, paragraphs, action, link, small, null);
    }

    Letter(
            String to,
            String subject,
            List<String> paragraphs,
            String action,
            String link,
            String small,
            @Nullable Trace trace) {
        this(to, subject, paragraphs, action, link, small, trace, null);
    }

    public Letter {
        if (!SignIn.isAddress(to)) throw new IllegalArgumentException("not an address");
        subject = line(subject);
        paragraphs = paragraphs.stream().map(Letter::line).toList();
        action = line(action);
        link = line(link);
        small = line(small);
    }

    /// For somebody whose address nobody knows yet.
    Letter spoken(@Nullable String by) {
        return new Letter(to, subject, paragraphs, action, link, small, trace, by);
    }

    Letter traced(Trace by) {
        return new Letter(to, subject, paragraphs, action, link, small, by, language);
    }

    /// The same letter in the words of its reader; it is written in English.
    Letter in(Words words) {
        return new Letter(
                to,
                words.tell(subject),
                paragraphs.stream().map(words::tell).toList(),
                words.tell(action),
                link,
                words.tell(small),
                trace,
                language);
    }

    /// The letter for readers of plain text.
    public String text() {
        return String.join("\n\n", paragraphs) + "\n\n" + action + ":\n" + link + "\n\n" + small + "\n";
    }

    /// One line without characters that control anything: line breaks, or the direction of writing.
    private static String line(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                        .replaceAll("[\\u202A-\\u202E\\u2066\\u2067\\u200E\\u200F\\u061C]", "")
                        .strip();
    }
}
