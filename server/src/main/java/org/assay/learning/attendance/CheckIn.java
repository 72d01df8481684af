package org.assay.learning.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The answer to somebody who says that they are there. None of these is an error, and what was said is kept.
public sealed interface CheckIn {

    /// They are on the roster now.
    record Done(Presence presence) implements CheckIn {}

    /// They were on the roster before; nothing changed.
    record Again(Presence presence) implements CheckIn {}

    /// It is noted with its time, and the presenter confirms it.
    ///
    /// @param codeWasAt when the code that came late was on the screen; null where there was none
    record Noted(@Nullable Instant codeWasAt) implements CheckIn {}

    /// @param left how many more wrong codes are taken
    record Wrong(int left) implements CheckIn {}

    record TooMany(Instant until) implements CheckIn {}

    record NotYet(Instant opens) implements CheckIn {}

    record Over() implements CheckIn {}

    record Cancelled() implements CheckIn {}
}
