package org.assay.issuing;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// A credential does not hold for now. The public list follows within a minute.
///
/// @param number of the suspension, within its credential
public record CredentialSuspended(OrganizationId organization, CredentialId credential, PersonId learner, int number) {}
