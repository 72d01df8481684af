package org.assay.awarding.batches;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.awarding.AwardId;
import org.assay.awarding.AwardsGranted;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Awards the rows of batches that run, some in each transaction, so that whatever dies leaves no row half done and
/// does
/// none twice. Organizations take turns.
@Component
class Running {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    /// Rows of one organization before the next has its turn.
    private static final int TURN = 100;
    /// Awards are granted no faster than credentials are made: behind more turns than these nobody has to wait.
    private static final int MOST_AHEAD = 8;

    private final Batches batches;
    private final Lines lines;
    private final Stating stating;
    private final People people;
    private final Organizations organizations;
    private final Tenancy tenancy;
    private final TransactionOperations whole;
    private final TransactionOperations each;
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
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.stating = stating;
        this.people = people;
        this.organizations = organizations;
        this.tenancy = tenancy;
        this.whole = new TransactionTemplate(transactions);
        var nested = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
        this.each = new TransactionTemplate(transactions, nested);
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

    /// How many turns were granted and wait for their credentials.
    private int backlog() {
        return jdbc.sql("select count(*) from events.event_publication where event_type = ?")
                .param(AwardsGranted.class.getName())
                .query(Integer.class)
                .single();
    }

    /// Whether there is more to do for it.
    private boolean turn(OrganizationId organization) {
        try {
            return tenancy.as(Acting.organization(organization), () -> awardSome(organization));
        } catch (RuntimeException e) {
            LOG.error("batches of {} are put off for a second", organization, e);
            return false;
        }
    }

    /// Awards the next rows of a table. False where there are none.
    boolean awardSome(OrganizationId organization) {
        return Boolean.TRUE.equals(whole.execute(_ -> {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var batch = batches.holdRunning(organization, now).orElse(null);
            if (batch == null) return false;
            var next = lines.next(batch.id(), TURN);
            if (batch.state() == Batch.State.HELD) batches.save(batch.in(Batch.State.RUNNING));
            else if (next.isEmpty())
                batches.save(batch.in(Batch.State.DONE, batch.begun().ended(now)));
            else award(batch, next);
            return true;
        }));
    }

    private void award(Batch batch, List<Line> next) {
        var granted = new ArrayList<AwardId>();
        lines.save(
                batch.id(),
                next.stream().map(line -> awarded(batch, line, granted)).toList());
        stating.announce(batch.organization(), batch.id(), granted);
    }

    /// Each row can fail by itself, and the others stay.
    private Line awarded(Batch batch, Line line, List<AwardId> granted) {
        try {
            var award = Objects.requireNonNull(each.execute(_ -> grant(batch, line)));
            award.ifPresent(granted::add);
            return line.awarded(award.orElse(line.award()));
        } catch (Refusal refused) {
            return line.failed(refused.detail());
        }
    }

    private Optional<AwardId> grant(Batch batch, Line line) {
        var earned = Objects.requireNonNull(line.earned());
        var statement = new Statement(
                batch.id(),
                line.line(),
                earned.on(),
                earned.narrative(),
                earned.evidence(),
                earned.language(),
                earned.reason());
        var recipient = people.at(earned.address(), earned.name());
        var by = batch.begun().by();
        return stating.grant(batch.entry(), recipient, earned.name(), earned.score(), statement, by);
    }
}
