package org.assay.issuing;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.successions.Succession.Wish;
import org.assay.issuing.successions.Successions;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Issues a credential for the same award again: in the place of the former one, or to renew it. The steps are those
/// of issuing; the former one stops to hold once the newer one is kept, never before. Done twice, there is one.
@Service
public class Reissuing {
    private final Succeeding succeeding;
    private final Finishing finishing;
    private final Revoking revoking;
    private final Successions successions;
    private final Credentials credentials;
    private final Publishing publishing;

    Reissuing(
            Succeeding succeeding,
            Finishing finishing,
            Revoking revoking,
            Successions successions,
            Credentials credentials,
            Publishing publishing) {
        this.succeeding = succeeding;
        this.finishing = finishing;
        this.revoking = revoking;
        this.successions = successions;
        this.credentials = credentials;
        this.publishing = publishing;
    }

    /// The credential that comes after; the one that is there where somebody was faster.
    ///
    /// @throws Refusal if the former one does not hold, or a check before signing objects
    @Transactional(propagation = Propagation.NEVER)
    public IssuedCredential reissue(CredentialId former, Wish wish, PersonId by) {
        var intent = prepare(former, wish, by);
        var issued = finishing.finish(succeeding.award(intent), intent);
        settle(issued.id());
        return issued;
    }

    private Intent prepare(CredentialId former, Wish wish, PersonId by) {
        try {
            return succeeding.prepare(former, wish, by);
        } catch (Preparing.Objected objected) {
            throw Refusal.conflict("A check before signing objects: " + String.join("; ", objected.findings()));
        }
    }

    /// Settles what a process left behind that died before the former one was told of. Whoever calls acts for the
    /// organization.
    void settleLeft(OrganizationId organization) {
        for (var succession : successions.unsettled(organization)) settle(succession.credential());
    }

    /// The public file stands first, so that nobody finds the former one revoked without a word of its successor.
    private void settle(CredentialId newer) {
        successions.before(newer).ifPresent(succession -> {
            if (succession.kind().isInPlace()) publishing.successor(succession);
            revoking.settle(succession);
            publishing.show(credentials.get(succession.former()));
            publishing.show(credentials.get(newer));
        });
    }
}
