package org.assay.awarding.sheets;

import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a text is an email address, and which one it most likely was meant to be.
final class AddressText {
    private static final int MAX = 254;
    private static final Pattern SYNTAX = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\\-\\u00a1-\\uffff]{1,64}@(?:[A-Za-z0-9\\u00a1-\\uffff](?:[A-Za-z0-9\\-\\u00a1-\\uffff]{0,61}"
                    + "[A-Za-z0-9\\u00a1-\\uffff])?\\.)+[A-Za-z\\u00a1-\\uffff][A-Za-z0-9\\-\\u00a1-\\uffff]{0,61}");

    private AddressText() {}

    static boolean isAddress(String text) {
        return text.length() <= MAX
                && SYNTAX.matcher(text).matches()
                && !text.contains("..")
                && !text.startsWith(".")
                && !text.contains(".@");
    }

    /// Mends slips of the hand: a comma for a point, blanks, angle brackets, `mailto:`, a point at the end.
    static Optional<String> mended(String text) {
        var from = text.lastIndexOf('<');
        var mended = from >= 0 && text.endsWith(">") ? text.substring(from + 1, text.length() - 1) : text;
        mended = mended.replaceFirst("(?i)^mailto:", "")
                .replaceAll("\\s+", "")
                .replaceAll("(?i)\\(at\\)|\\[at\\]|@+", "@")
                .replace(',', '.')
                .replaceAll("\\.{2,}", ".")
                .replaceAll("\\.@", "@")
                .replaceAll("^[.;:]+|[.;:]+$", "");
        return !mended.equals(text) && isAddress(mended) ? Optional.of(mended) : Optional.empty();
    }
}
