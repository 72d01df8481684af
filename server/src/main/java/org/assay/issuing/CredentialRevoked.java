package org.assay.issuing;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// A credential was revoked, for ever. The public list follows within a minute.
public record CredentialRevoked(OrganizationId organization, CredentialId credential, PersonId learner) {}
