package org.assay.issuing;

import java.time.Instant;
import org.assay.awarding.AwardId;
import org.assay.credential.json.StrictJson;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.keys.KeyId;
import tools.jackson.databind.node.ObjectNode;

/// What we mean to sign, stored before we sign it: linted, and with everything fixed that goes into the signature.
///
/// @param edition which of the award's credentials it is, from 1
/// @param created goes into the proof, so that a second signing gives the same bytes
/// @param unsigned the linted credential without its proof
record Intent(
        AwardId award,
        int edition,
        OrganizationId organization,
        PersonId learner,
        CredentialId credential,
        KeyId key,
        Instant created,
        byte[] unsigned) {

    ObjectNode document() {
        return StrictJson.parseObject(unsigned);
    }
}
