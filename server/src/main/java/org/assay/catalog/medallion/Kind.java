package org.assay.catalog.medallion;

import java.util.Locale;

/// What was awarded. It decides the silhouette, so that a badge for taking part never looks like an assessed one.
public enum Kind {
    /// One assessed skill: a circle.
    SKILL("<circle r=\"112\"/>"),
    /// A micro-credential: 28 scallops.
    MICRO("<path d=\"" + Curves.wave(110, 3.4, 28) + "\"/>"),
    /// A larger award made of others: an octagon with a gold ring.
    AWARD("<path d=\"" + Curves.polygon(121, 8, 9, Math.PI / 8) + "\"/>"),
    /// Taken part, not assessed: an open dashed ring without level.
    TAKEN("<circle r=\"111\"/>");

    private final String silhouette;

    Kind(String silhouette) {
        this.silhouette = silhouette;
    }

    String silhouette() {
        return silhouette;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
