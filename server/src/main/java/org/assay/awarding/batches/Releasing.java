package org.assay.awarding.batches;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assay.awarding.BatchId;
import org.assay.awarding.batches.Batch.State;
import org.assay.identity.AuditLog;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a table from the word of whoever issues it to its last award: where the organization asks for it, a second
/// person releases it, and it is held for a while in which it can be taken back. Its rows stay as they were meanwhile,
/// so that what is released is what was looked at. Whoever calls acts for the organization.
@Service
@Transactional
public class Releasing {
    private final Batches batches;
    private final Lines lines;
    private final Bringing bringing;
    private final Rules rules;
    private final AuditLog audit;
    private final Clock clock;

    Releasing(Batches batches, Lines lines, Bringing bringing, Rules rules, AuditLog audit, Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.bringing = bringing;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// Has the rows awarded that are ready: at once, or after the hold and a second person where that is asked for.
    /// One that was started already stays as it is.
    ///
    /// @param hold how long it can be taken back; the organization may ask for longer
    public void start(BatchId id, PersonId by, Duration hold) {
        var batch = batches.get(id);
        if (batch.run() != null && !batch.isOpen()) return;
        batch = bringing.checked(id);
        int ready = lines.tally(id).getOrDefault(Line.State.READY, 0);
        if (ready == 0) throw Refusal.conflict("No row is ready. Mend one first.");
        var rule = rules.of(batch.organization());
        var longer = hold.compareTo(rule.hold()) > 0 ? hold : rule.hold();
        var run = Batch.Run.begun(by, now(), longer);
        batches.save(rule.asksForSecond(ready) ? batch.in(State.WAITING, run) : released(batch.in(State.WAITING, run)));
        record(batch, "started batch", Map.of("rows", ready, "name", batch.name()));
    }

    /// A second person releases it: neither who brought it nor who started it.
    public void approve(BatchId id, PersonId by) {
        var batch = in(id, State.WAITING);
        if (by.equals(batch.madeBy()) || by.equals(batch.begun().by()))
            throw Refusal.forbidden("You brought this table or started it. Somebody else has to release it.");
        batches.save(released(batch.in(State.WAITING, batch.begun().approved(by))));
        record(batch, "released batch", Map.of("name", batch.name()));
    }

    /// Takes it back before anything of it is awarded: its rows can be mended again.
    public void withdraw(BatchId id) {
        var batch = batches.get(id);
        if (batch.state() != State.WAITING && batch.state() != State.HELD) throw moved();
        var isFresh = !lines.tally(id).containsKey(Line.State.AWARDED);
        batches.save(
                isFresh
                        ? batch.in(State.CHECKING, null)
                        : batch.in(State.DONE, batch.begun().ended(now())));
        record(batch, "took batch back", Map.of("name", batch.name()));
    }

    /// Ends the hold.
    public void release(BatchId id) {
        var batch = in(id, State.HELD);
        batches.save(batch.in(State.RUNNING, batch.begun().releasedAt(now())));
        record(batch, "ended hold of batch", Map.of("name", batch.name()));
    }

    public void pause(BatchId id) {
        batches.save(in(id, State.RUNNING).in(State.PAUSED));
    }

    public void resume(BatchId id) {
        batches.save(in(id, State.PAUSED).in(State.RUNNING));
    }

    /// Gives up what is not awarded yet.
    public void cancel(BatchId id) {
        var batch = batches.get(id);
        if (batch.state() != State.RUNNING && batch.state() != State.PAUSED)
            throw Refusal.conflict("This table is not being awarded.");
        batches.save(batch.in(State.CANCELLED, batch.begun().ended(now())));
        record(batch, "cancelled batch", Map.of("name", batch.name()));
    }

    private Batch released(Batch batch) {
        var run = batch.begun();
        var at = now().plus(run.hold());
        return batch.in(run.hold().isZero() ? State.RUNNING : State.HELD, run.releasedAt(at));
    }

    private Batch in(BatchId id, State state) {
        var batch = batches.get(id);
        if (batch.state() == state) return batch;
        throw moved();
    }

    private static Refusal moved() {
        return Refusal.conflict("This table has moved on. Look at it again.");
    }

    private void record(Batch batch, String action, Map<String, ?> details) {
        audit.record(batch.organization(), action, batch.id(), details);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
