package org.assay.issuing;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assay.identity.OrganizationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/// Finishes what a process left behind that died: an intent without a credential. Several nodes may do so at once;
/// each passes over what another holds.
@Service
class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private final Intents intents;
    private final Succeeding succeeding;
    private final Finishing finishing;
    private final Obstacles obstacles;
    private final Clock clock;

    Recovery(Intents intents, Succeeding succeeding, Finishing finishing, Obstacles obstacles, Clock clock) {
        this.intents = intents;
        this.succeeding = succeeding;
        this.finishing = finishing;
        this.obstacles = obstacles;
        this.clock = clock;
    }

    /// Finishes one intent that is older than `age`. False where there is none left. One that cannot be finished
    /// becomes a task for a person.
    @Transactional
    public boolean finishOne(OrganizationId organization, Duration age) {
        var held = intents.holdUnfinished(organization, clock.instant().minus(age));
        held.ifPresent(this::finish);
        return held.isPresent();
    }

    private void finish(Intent intent) {
        try {
            finishing.finish(succeeding.award(intent), intent);
            LOG.info("finished credential {} that was left unsigned or unrecorded", intent.credential());
        } catch (DataAccessException | TransactionException | UncheckedIOException e) {
            throw e; // passes by itself: tried again in 15 seconds
        } catch (RuntimeException e) {
            LOG.error("credential {} cannot be finished", intent.credential(), e);
            obstacles.meet(intent.organization(), intent.award(), List.of(String.valueOf(e.getMessage())));
            throw e;
        }
    }
}
