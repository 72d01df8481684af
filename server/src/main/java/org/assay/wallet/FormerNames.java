package org.assay.wallet;

import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.issuing.Credentials;
import org.assay.issuing.successions.Succession;
import org.assay.issuing.successions.Successions;
import org.assay.verification.Superseded;
import org.springframework.stereotype.Component;

/// Whether a credential that another one superseded names its owner as they are not called any more. Others see it
/// only where the owner wants that.
@Component
public class FormerNames {
    private final Superseded superseded;
    private final Successions successions;
    private final Credentials credentials;
    private final Tenancy tenancy;

    FormerNames(Superseded superseded, Successions successions, Credentials credentials, Tenancy tenancy) {
        this.superseded = superseded;
        this.successions = successions;
        this.credentials = credentials;
        this.tenancy = tenancy;
    }

    /// Whether nobody but its owner is shown it. Cheap for what nothing superseded.
    boolean isWithheld(Holding holding) {
        return !holding.isFormerNameShown() && hasOtherName(holding);
    }

    /// Whether what took its place names its owner otherwise.
    public boolean hasOtherName(Holding holding) {
        var id = holding.credential();
        if (id == null || superseded.by("/credentials/" + id).isEmpty()) return false;
        return tenancy.as(Acting.person(holding.person()), () -> {
            var former = credentials.get(id).learnerName();
            return successor(holding)
                    .filter(newer -> !newer.learnerName().equals(former))
                    .isPresent();
        });
    }

    /// What took its place. Whoever calls acts for its owner.
    Optional<Succession> successor(Holding holding) {
        var id = holding.credential();
        if (id == null) return Optional.empty();
        return successions.after(id).stream()
                .filter(each -> each.kind().isInPlace())
                .findFirst();
    }
}
