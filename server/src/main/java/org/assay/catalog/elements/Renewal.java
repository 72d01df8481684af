package org.assay.catalog.elements;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What keeps a credential current.
///
/// @param months how long a cycle is, 1 to 240
/// @param cpdHours hours of professional development that a cycle asks for; null unless it is renewed by them
/// @param asks in words, what somebody does to renew it
public record Renewal(int months, By by, @Nullable Integer cpdHours, String asks) {

    /// How somebody shows that they still can.
    public enum By {
        /// They are assessed again.
        RETEST,
        /// They show hours of professional development.
        CPD_HOURS
    }

    public Renewal {
        asks = Objects.requireNonNullElse(asks, "");
    }
}
