/// Composes, lints, has signed, records and publishes credentials and their status.
///
/// **In:** `AwardGranted`, `AwardsGranted`; a revocation, suspension, reinstatement or supersession by staff; a
/// holder's reply. **Out:** [CredentialIssued], [CredentialsIssued], [CredentialRevoked], [CredentialSuspended],
/// [CredentialReinstated] and, from `successions`, that one was superseded; status lists, successors and issuer
/// documents on the static plane.
///
/// **Start reading at** [Issuing], beside docs/flows/issuance.md.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "identity::licences",
            "files",
            "keys",
            "catalog",
            "catalog::elements",
            "catalog::licences",
            "catalog::medallion",
            "awarding"
        })
package org.assay.issuing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
