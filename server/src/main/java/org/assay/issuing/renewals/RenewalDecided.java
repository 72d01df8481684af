package org.assay.issuing.renewals;

import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;

/// A person decided about a renewal. The newer credential, where it was granted, is told by itself.
public record RenewalDecided(
        OrganizationId organization, UUID request, CredentialId credential, PersonId learner, boolean isGranted) {}
