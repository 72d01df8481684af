package org.assay.catalog.elements;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a professional body asks of an award and counts it for.
///
/// @param cpdHours hours of continuing professional development that it counts for, or null
/// @param licenceNumbers pattern of the number that each award is given, or null where it gives none. Ids in braces are
///     filled in: `{year}` of the award, `{sequence}` or `{sequence:5}`, which counts from 1 within the entry
/// @param renewal how it is renewed, or null where it is not
public record Profession(
        @Nullable BigDecimal cpdHours,
        @Nullable String licenceNumbers,
        @Nullable Renewal renewal) {
    public static final Profession NONE = new Profession(null, null, null);
}
