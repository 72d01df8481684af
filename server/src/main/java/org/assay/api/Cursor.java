package org.assay.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// A place in a list that is ordered by time and id. It stays where it is while things are added before it.
record Cursor(Instant at, UUID id) {
    /// Before the newest.
    static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    /// Before the first, in lists that are ordered by id alone.
    static final Cursor FIRST = new Cursor(Instant.EPOCH, new UUID(0, 0));

    static Cursor of(@Nullable String text, Cursor otherwise) {
        if (text == null || text.isEmpty()) return otherwise;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length == 2) return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            // refused below
        }
        throw Refusal.malformed("This cursor is not one of ours. Send the value of next as it came.");
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + id).getBytes(StandardCharsets.US_ASCII));
    }
}
