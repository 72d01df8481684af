package org.assay.identity.leaving;

import java.time.Instant;
import org.assay.identity.PersonId;

/// Somebody asked to be erased.
///
/// @param due until then they may change their mind
public record ErasureAsked(PersonId person, Instant due) {}
