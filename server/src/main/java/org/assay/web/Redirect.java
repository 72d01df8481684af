package org.assay.web;

import org.jspecify.annotations.Nullable;

/// See Other: what was asked is done, and `location` shows the result.
///
/// @param location a path of this server, starting with a slash
/// @param notice one sentence in the past tense, shown once on the next page; null for none
public record Redirect(String location, @Nullable String notice) {

    public Redirect {
        if (!location.startsWith("/") || location.startsWith("//")) {
            throw new IllegalArgumentException("not a path of this server: " + location);
        }
    }

    public static Redirect to(String location) {
        return new Redirect(location, null);
    }

    public Redirect saying(String sentence) {
        return new Redirect(location, sentence);
    }
}
