package org.assay.wallet;

import org.assay.identity.PersonId;

/// A credential waits for its person. Carries no secret: whoever sends the letter calls [Claiming#letter].
public record CredentialOffered(PersonId person, ClaimId claim) {}
