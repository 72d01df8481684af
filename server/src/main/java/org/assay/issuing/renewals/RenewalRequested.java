package org.assay.issuing.renewals;

import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;

/// A holder asked for a renewal: it waits for a person.
public record RenewalRequested(OrganizationId organization, UUID request, CredentialId credential, PersonId learner) {}
