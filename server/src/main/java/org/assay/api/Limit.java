package org.assay.api;

import org.assay.shared.Refusal;

/// How many of a list are answered at once.
public final class Limit {
    private static final int MOST = 200;
    /// As a program gets them that does not say.
    public static final String USUAL = "50";

    private Limit() {}

    public static int of(int asked) {
        if (asked >= 1 && asked <= MOST) return asked;
        throw Refusal.malformed("The limit is " + asked + ". Choose 1 to " + MOST + ".");
    }
}
