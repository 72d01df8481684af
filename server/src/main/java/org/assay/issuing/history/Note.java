package org.assay.issuing.history;

import java.time.Instant;
import org.assay.identity.PersonId;

/// What somebody wrote about a credential for their colleagues; its holder does not see it.
public record Note(PersonId by, Instant at, String words) {}
