package org.assay.issuing.hearings;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;

/// The time to reply to a suspension is over and nobody has decided.
public record HearingClosed(OrganizationId organization, CredentialId credential, PersonId learner, int number) {}
