package org.assay.issuing.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.Publishing;
import org.assay.issuing.bulk.BulkChange.Kind;
import org.assay.issuing.bulk.BulkChange.Outcome;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries out what waits of an organization, line by line, each in transactions of its own.
@Component
class Carrying {
    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);
    private static final int MOST_ATTEMPTS = 3;
    private final BulkChanges changes;
    private final Changing changing;
    private final Credentials credentials;
    private final Publishing publishing;
    private final Tenancy tenancy;
    private final Clock clock;

    Carrying(
            BulkChanges changes,
            Changing changing,
            Credentials credentials,
            Publishing publishing,
            Tenancy tenancy,
            Clock clock) {
        this.changes = changes;
        this.changing = changing;
        this.credentials = credentials;
        this.publishing = publishing;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// Works for a while, so that no organization waits for another one's thousands. Whoever calls acts for it.
    ///
    /// @return how many lines were done
    int carry(OrganizationId organization, Duration atMost) {
        var end = clock.instant().plus(atMost);
        Map<UUID, IssuedCredential> touched = new HashMap<>();
        int done = 0;
        while (clock.instant().isBefore(end) && one(organization, touched)) done++;
        touched.values().forEach(publishing::show);
        return done;
    }

    private boolean one(OrganizationId organization, Map<UUID, IssuedCredential> touched) {
        var taken = changes.take(organization, clock.instant()).orElse(null);
        if (taken == null) return false;
        var change = changes.find(taken.change()).orElseThrow();
        try {
            var isChanged = tenancy.as(
                    new Acting(organization, change.by(), null), () -> changing.change(change, taken.line()));
            var issued = credentials.get(taken.line().credential());
            touched.put(issued.statusList(), issued);
            var outcome = isChanged ? Outcome.DONE : Outcome.UNCHANGED;
            changes.finish(taken, outcome, null, isChanged ? number(change, issued) : null, clock.instant());
        } catch (Refusal refused) {
            changes.finish(taken, Outcome.REFUSED, refused.detail(), null, clock.instant());
        } catch (RuntimeException fault) {
            giveUp(taken, fault);
        }
        return true;
    }

    /// Which suspension was made, so that taking the change back ends that one and no later one.
    private static @Nullable Integer number(BulkChange change, IssuedCredential issued) {
        var open = issued.suspension();
        return change.kind() == Kind.SUSPEND && open != null ? open.number() : null;
    }

    /// What passes by itself is tried again in a minute, three times.
    private void giveUp(BulkChanges.Taken taken, RuntimeException fault) {
        LOG.error("line {} of bulk change {} failed", taken.line().position(), taken.change(), fault);
        if (taken.attempts() < MOST_ATTEMPTS) return;
        var words = "A fault of the platform. Look at it by itself.";
        changes.finish(taken, Outcome.REFUSED, words, null, clock.instant());
    }
}
