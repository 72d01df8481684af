package org.assay.wallet;

import java.util.Locale;
import java.util.regex.Pattern;
import org.assay.identity.Secret;

/// What a letter on paper holds instead of a link: 16 letters and digits that cannot be mistaken for each other, of 79
/// random bits.
public record LetterCode(String text) {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 16;
    private static final Pattern CODE = Pattern.compile("[%s]{%d}".formatted(LETTERS, LENGTH));

    static LetterCode random() {
        var hash = Secret.random().hash();
        var code = new StringBuilder();
        // Two hexadecimal digits for each letter: 256 values over 31 letters, and so hardly uneven.
        for (var at = 0; at < LENGTH; at++)
            code.append(LETTERS.charAt(Integer.parseInt(hash, 2 * at, 2 * at + 2, 16) % LETTERS.length()));
        return new LetterCode(code.toString());
    }

    /// The key that was typed or followed: of a code, case, blanks and hyphens do not matter.
    static String key(String typed) {
        var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return isCode(plain) ? plain : typed;
    }

    static boolean isCode(String key) {
        return CODE.matcher(key).matches();
    }

    String hash() {
        return new Secret(text).hash();
    }

    /// In groups of four, for the eye.
    public String spelled() {
        return text.replaceAll("(.{4})(?!$)", "$1-");
    }

    /// Where it leads.
    public String path() {
        return "/claims/" + text;
    }

    /// Never the text: codes do not belong in logs.
    @Override
    public String toString() {
        return "LetterCode[...]";
    }
}
