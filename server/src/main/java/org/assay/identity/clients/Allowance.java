package org.assay.identity.clients;

/// How often a client may still call in the minute that runs.
///
/// @param limit calls in a minute
/// @param left of them, 0 or more
/// @param seconds until the next minute begins, 1 to 60
/// @param isSpent whether this very call is one too many
public record Allowance(int limit, int left, long seconds, boolean isSpent) {

    // RateLimit header fields for HTTP (IETF draft, version 10), "RateLimit-Policy Field" and "RateLimit Field"
    String policy() {
        return "\"minute\";q=%d;w=60".formatted(limit);
    }

    String state() {
        return "\"minute\";r=%d;t=%d".formatted(left, seconds);
    }
}
