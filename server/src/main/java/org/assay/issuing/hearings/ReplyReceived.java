package org.assay.issuing.hearings;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;

/// A holder replied to a suspension: it can be decided about.
public record ReplyReceived(OrganizationId organization, CredentialId credential, PersonId learner, int number) {}
