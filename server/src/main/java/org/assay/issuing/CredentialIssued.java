package org.assay.issuing;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// A signed credential is stored. Carries no bytes: whoever needs them asks `issuing`.
public record CredentialIssued(OrganizationId organization, CredentialId credential, PersonId learner) {}
