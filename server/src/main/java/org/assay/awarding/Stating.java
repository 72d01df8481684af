package org.assay.awarding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Grants awards on what the organization states. A person decides each: nothing was assessed here that a rule could
/// judge. Whoever calls acts for the organization.
@Service
@Transactional
public class Stating {
    private final Awards awards;
    private final PublishedEntries entries;
    private final Memberships memberships;
    private final Announcing announcing;
    private final Clock clock;

    Stating(Awards awards, PublishedEntries entries, Memberships memberships, Announcing announcing, Clock clock) {
        this.awards = awards;
        this.entries = entries;
        this.memberships = memberships;
        this.announcing = announcing;
        this.clock = clock;
    }

    /// The award of a row; empty where that has one already. Nothing is granted twice to one person. Nobody hears of it
    /// before [#announce].
    ///
    /// @param recipient who earned it, with or without an account yet
    /// @param name as the organization writes it
    /// @param score a fraction, or null where no score decides
    /// @param by who answers for it; never the recipient
    /// @throws Refusal if it is their own, or the recipient holds it
    public Optional<AwardId> grant(
            EntryVersion version,
            PersonId recipient,
            String name,
            @Nullable BigDecimal score,
            Statement statement,
            PersonId by) {
        if (recipient.equals(by)) throw Refusal.forbidden("This row is your own. Somebody else has to award it.");
        var entry = entries.get(version);
        memberships.hold(entry.organization());
        if (awards.isHeld(entry.organization(), version.entry(), recipient))
            throw Refusal.conflict("Whoever has this address holds the credential already.");
        memberships.grant(entry.organization(), recipient, Role.LEARNER, null);
        var award = new Award(
                AwardId.random(),
                entry.organization(),
                null,
                recipient,
                name,
                version,
                entry.definition().title(),
                entry.contentHash(),
                List.of(),
                score == null ? BigDecimal.ONE : score,
                List.of(),
                new AwardDecision.Granted(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                by,
                1,
                null,
                statement);
        return awards.add(award) ? Optional.of(award.id()) : Optional.empty();
    }

    /// Tells of what was granted in this transaction.
    ///
    /// @param granted at most [AwardsGranted#MOST]
    public void announce(OrganizationId organization, BatchId batch, List<AwardId> granted) {
        if (!granted.isEmpty()) announcing.announce(organization, batch, granted);
    }
}
