package org.assay.catalog.elements;

import java.math.BigDecimal;

/// How the hours are spent that are not spent on tasks. Hours, zero or more.
///
/// @param lessons reading, watching and live sessions
/// @param practice trying it, with feedback
/// @param own study without guidance
public record Workload(BigDecimal lessons, BigDecimal practice, BigDecimal own) {

    public BigDecimal hours() {
        return lessons.add(practice).add(own);
    }
}
