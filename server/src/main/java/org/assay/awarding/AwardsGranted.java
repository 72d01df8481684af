package org.assay.awarding;

import java.util.List;
import org.assay.identity.OrganizationId;

/// Several awards were granted in one transaction, such as those of a table. Told once for all of them, instead of
/// [AwardGranted] for each.
///
/// @param awards from 1 to [#MOST]
public record AwardsGranted(OrganizationId organization, List<AwardId> awards) {
    public static final int MOST = 500;

    public AwardsGranted {
        awards = List.copyOf(awards);
        if (awards.isEmpty() || awards.size() > MOST) throw new IllegalArgumentException(awards.size() + " awards");
    }
}
