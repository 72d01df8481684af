package org.assay.issuing;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// A credential that was suspended holds again. The public list follows within a minute.
///
/// @param number of the suspension, within its credential
public record CredentialReinstated(
        OrganizationId organization, CredentialId credential, PersonId learner, int number) {}
