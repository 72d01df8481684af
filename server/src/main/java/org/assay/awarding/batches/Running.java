package org.assay.awarding.batches;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.assay.awarding.AwardGranted;
import org.assay.awarding.BatchId;
import org.assay.awarding.Statement;
import org.assay.awarding.Stating;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Awards the rows of batches that run: each in a transaction of its own, so that whatever dies leaves no row half done
/// and does none twice. Organizations take turns, some rows each.
@Component
class Running {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    /// Rows of one organization before the next has its turn.
    private static final int TURN = 25;
    /// Awards are granted no faster than credentials are made: behind more than these nobody has to wait.
    private static final int MOST_AHEAD = 250;

    private final Batches batches;
    private final Lines lines;
    private final Stating stating;
    private final People people;
    private final Organizations organizations;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    // More than five: a row passes all of them.
    Running(
            Batches batches,
            Lines lines,
            Stating stating,
            People people,
            Organizations organizations,
            Tenancy tenancy,
            TransactionOperations transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.stating = stating;
        this.people = people;
        this.organizations = organizations;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000) // ms
    void run() {
        var isMore = true;
        while (isMore && backlog() < MOST_AHEAD) {
            isMore = false;
            for (var organization : organizations.list()) isMore |= turn(organization.id());
        }
    }

    /// How many awards are granted and wait for their credential.
    private int backlog() {
        return jdbc.sql("select count(*) from events.event_publication where event_type = ?")
                .param(AwardGranted.class.getName())
                .query(Integer.class)
                .single();
    }

    /// Whether there is more to do for it.
    private boolean turn(OrganizationId organization) {
        try {
            return tenancy.as(Acting.organization(organization), () -> {
                for (var row = 0; row < TURN; row++) if (!awardOne(organization)) return false;
                return true;
            });
        } catch (RuntimeException e) {
            LOG.error("batches of {} are put off for a second", organization, e);
            return false;
        }
    }

    private record Step(Batch batch, Line line) {}

    /// Awards one row. False where there is none.
    boolean awardOne(OrganizationId organization) {
        var step = new Step[1];
        try {
            return Boolean.TRUE.equals(transactions.execute(_ -> {
                var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                var batch = batches.holdRunning(organization, now).orElse(null);
                if (batch == null) return false;
                var line = lines.next(batch.id()).orElse(null);
                if (batch.state() == Batch.State.HELD) batches.save(batch.in(Batch.State.RUNNING));
                else if (line == null)
                    batches.save(batch.in(Batch.State.DONE, batch.begun().ended(now)));
                else {
                    step[0] = new Step(batch, line);
                    award(batch, line);
                }
                return true;
            }));
        } catch (Refusal refused) {
            var failed = step[0];
            if (failed == null) throw refused;
            fail(failed.batch().id(), failed.line(), refused.detail());
            return true;
        }
    }

    private void award(Batch batch, Line line) {
        var earned = Objects.requireNonNull(line.earned());
        var by = batch.begun().by();
        var statement = new Statement(
                batch.id(),
                line.line(),
                earned.on(),
                earned.narrative(),
                earned.evidence(),
                earned.language(),
                earned.reason());
        var recipient = people.at(earned.address(), earned.name());
        var award = stating.grant(batch.entry(), recipient, earned.name(), earned.score(), statement, by);
        lines.save(batch.id(), List.of(line.awarded(award.orElse(line.award()))));
    }

    private void fail(BatchId batch, Line line, String why) {
        transactions.executeWithoutResult(_ -> lines.save(batch, List.of(line.failed(why))));
    }
}
