package org.assay.learning.events;

import java.time.Instant;
import java.util.Locale;
import org.assay.identity.OrganizationId;
import org.assay.identity.Secret;
import org.jspecify.annotations.Nullable;

/// What is printed for an event: for everybody, or for one person.
///
/// @param code 16 letters and digits that cannot be mistaken for each other, 80 random bits
/// @param isForOne whether the first who claims uses it up
public record ClaimCode(
        ClaimCodeId id,
        ClaimWindowId window,
        OrganizationId organization,
        String code,
        boolean isForOne,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 16;

    static String random() {
        var hash = Secret.random().hash();
        var code = new StringBuilder();
        // Two hexadecimal digits for each letter: 256 values over 31 letters, and so hardly uneven.
        for (int at = 0; at < LENGTH; at++) {
            code.append(LETTERS.charAt(Integer.parseInt(hash, 2 * at, 2 * at + 2, 16) % LETTERS.length()));
        }
        return code.toString();
    }

    /// As somebody typed it: case, spaces and hyphens do not matter.
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    static String hash(String typed) {
        return Secret.sha256("claim code " + plain(typed));
    }

    /// In groups of four, for the eye.
    public String spelled() {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    public String path() {
        return "/e/" + code;
    }
}
