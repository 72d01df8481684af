package org.assay.catalog.medallion;

import java.util.Locale;

/// The field of knowledge. It decides palette and glyph; the issuer's brand colour is not used, because medallions of
/// many
/// issuers lie side by side in a wallet.
public enum Field {
    /// Data and statistics.
    DATA(
            new Palette("#1d2a6b", "#8fa0ea", "#e9ecfb", "#f2b544"),
            "<path d=\"M-15 12V2M-5 12V-6M5 12V-1M15 12V-14\"/><path d=\"M-15-8-5-16 5-11 15-22\" "
                    + "opacity=\".75\"/>"),
    /// Health and care.
    HEALTH(new Palette("#7a1730", "#e39aa9", "#fbecee", "#f0c26b"), "<path d=\"M-20 2h9l4-11 7 22 6-15 3 4h11\"/>"),
    /// Energy and environment.
    ENERGY(new Palette("#124634", "#8cc7a6", "#e6f4ec", "#e9c046"), "<path d=\"M4-20-11 4H1L-4 20 12-6H1z\"/>"),
    /// Teaching.
    TEACH(
            new Palette("#0b4d58", "#85c3cd", "#e5f3f5", "#f0a45d"),
            "<path d=\"M0-12C-6-16-13-17-20-16v27c7-1 14 0 20 4 6-4 13-5 20-4v-27C13-17 6-16 " + "0-12zM0-12v27\"/>"),
    /// Law and privacy.
    LAW(
            new Palette("#3d2360", "#b8a0dd", "#f1ebf9", "#e6bf5a"),
            "<path d=\"M0-18v34M-10 17h20M-16-11h32M-16-11l-6 15a6.5 6.5 0 0 0 12 0zM16-11l-6 15a6.5 "
                    + "6.5 0 0 0 12 0z\"/>"),
    /// Building and making.
    BUILD(
            new Palette("#6a3410", "#e0ab7e", "#fbf0e6", "#f1cf6c"),
            "<path d=\"M-18 16V-6L0-18 18-6v22M-8 16V3H8v13M-18 16h36\"/>"),
    /// People and communication.
    PEOPLE(
            new Palette("#5a1f4e", "#d89cc9", "#f8ebf5", "#f0bd63"),
            "<circle cx=\"-8\" cy=\"-8\" r=\"6\"/><circle cx=\"10\" cy=\"-6\" r=\"5\"/><path "
                    + "d=\"M-20 14c1-8 6-12 12-12S3 6 4 14M8 3c6 0 10 4 11 11\"/>"),
    /// Anything else.
    CORE(new Palette("#23272e", "#a5adb8", "#eef0f3", "#e8b948"), "<path d=\"M-14 14 14-14M-18-2-2-18M2 18 18 2\"/>");

    private final Palette palette;
    private final String glyph;

    Field(Palette palette, String glyph) {
        this.palette = palette;
        this.glyph = glyph;
    }

    Palette palette() {
        return palette;
    }

    /// Strokes in a box of 48 units around the origin.
    String glyph() {
        return glyph;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
