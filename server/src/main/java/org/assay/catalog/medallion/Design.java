package org.assay.catalog.medallion;

/// What a medallion shows without words.
///
/// @param level 1 foundation, 2 practitioner, 3 advanced, 4 expert; not shown when only taken part
public record Design(Kind kind, int level, Field field) {

    public Design {
        if (level < 1 || level > 4) throw new IllegalArgumentException("level is not 1 to 4: " + level);
    }
}
