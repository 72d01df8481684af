package org.assay.home.demo;

import java.time.Instant;
import java.util.function.Supplier;

/// Something that happens in the demonstration's story.
///
/// @param at when
/// @param name of the step that notes it; later acts ask for what it made
/// @param isWhole whether it is one transaction; else it commits by itself and does no harm when repeated
record Act(Instant at, String name, boolean isWhole, Supplier<?> work) {

    static Act of(Instant at, String name, Supplier<?> work) {
        return new Act(at, name, true, work);
    }

    static Act repeatable(Instant at, String name, Supplier<?> work) {
        return new Act(at, name, false, work);
    }
}
