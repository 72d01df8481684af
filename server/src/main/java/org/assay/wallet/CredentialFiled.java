package org.assay.wallet;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;

/// Somebody took a credential of the organization into their wallet.
public record CredentialFiled(OrganizationId organization, CredentialId credential, PersonId person) {}
