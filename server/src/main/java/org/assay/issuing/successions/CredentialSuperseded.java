package org.assay.issuing.successions;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;

/// Another credential of the same award took this one's place. The public list follows within a minute.
public record CredentialSuperseded(
        OrganizationId organization, CredentialId former, CredentialId credential, PersonId learner) {}
