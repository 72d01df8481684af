package org.assay.issuing.hearings;

import java.time.Instant;

/// What a holder said to a suspension.
///
/// @param number of the suspension
public record Reply(int number, Instant at, String words) {}
