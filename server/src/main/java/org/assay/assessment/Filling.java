package org.assay.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.DeclaredTasks.DeclaredTask;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Scheduling;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolments;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Fills the tasks that a definition declares, for one of the organization's own offerings. Each save is a new version,
/// so an attempt keeps the one that it was given.
@Service
@Transactional
public class Filling {
    private final Fillings fillings;
    private final DeclaredTasks tasks;
    private final Enrolments enrolments;
    private final Scheduling scheduling;
    private final AuditLog audit;
    private final Clock clock;

    Filling(
            Fillings fillings,
            DeclaredTasks tasks,
            Enrolments enrolments,
            Scheduling scheduling,
            AuditLog audit,
            Clock clock) {
        this.fillings = fillings;
        this.tasks = tasks;
        this.enrolments = enrolments;
        this.scheduling = scheduling;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest version, complete or not; number 0 with nothing in it where none was saved. Whoever reads it knows
    /// the key from then on, and cannot sit any task of the entry; who learns there does not get to read it.
    public TaskFilling latest(OfferingId offering, String task) {
        var declared = tasks.own(offering, task);
        Acting.now().by().ifPresent(reader -> read(declared, reader));
        return fillings.latest(offering, task)
                .orElseGet(() -> new TaskFilling(
                        offering, task, 0, TaskContent.empty(declared.task().modality())));
    }

    private void read(DeclaredTask declared, PersonId reader) {
        var entry = declared.entry().id().entry();
        if (enrolments.isIn(reader, entry)) {
            throw Refusal.forbidden("You learn here yourself, so somebody else looks after these tasks.");
        }
        fillings.read(entry, declared.offering().organization(), reader, now());
    }

    /// What keeps `content` from being taken, each a sentence that says how to mend it: its own gaps, and outcomes of
    /// the task that it does not show.
    public List<String> gaps(OfferingId offering, String task, TaskContent content) {
        return gaps(tasks.own(offering, task), content);
    }

    /// Saves the version that follows `seen`, complete or not, and tells `catalog` when it is complete. Empty where
    /// somebody saved since. Attempts that begin later get the newest complete version.
    ///
    /// @param seen number of the version that the author changed; 0 for the first
    public Optional<TaskFilling> fill(OfferingId offering, String task, int seen, TaskContent content) {
        var declared = tasks.own(offering, task);
        if (content.modality() != declared.task().modality()) {
            throw Refusal.malformed("This task is assessed in another way.");
        }
        Acting.now().by().ifPresent(author -> read(declared, author));
        if (seen != fillings.latest(offering, task).map(TaskFilling::number).orElse(0)) return Optional.empty();
        return save(
                declared,
                new TaskFilling(offering, task, seen + 1, content),
                Acting.now().person());
    }

    /// An offering that is planned like another one begins with what that one asks, where its version declares the same
    /// task. Who plans it sees no key by that.
    @EventListener
    void follow(Scheduling.Repeated repeated) {
        for (var task : scheduling.unfilled(repeated.next())) {
            var declared = tasks.own(repeated.next(), task);
            fillings.latestComplete(repeated.original(), task)
                    .map(TaskFilling::content)
                    .filter(content -> content.modality() == declared.task().modality())
                    .ifPresent(content -> save(declared, new TaskFilling(repeated.next(), task, 1, content), null));
        }
    }

    private Optional<TaskFilling> save(DeclaredTask declared, TaskFilling filling, @Nullable PersonId by) {
        boolean complete = gaps(declared, filling.content()).isEmpty();
        var organization = declared.offering().organization();
        if (!fillings.add(filling, organization, complete, by, now())) return Optional.empty();
        if (complete) scheduling.taskFilled(filling.offering(), filling.task());
        audit.record(
                organization,
                "filled task",
                filling.offering(),
                Map.of("task", filling.task(), "version", filling.number()));
        return Optional.of(filling);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<String> gaps(DeclaredTask declared, TaskContent content) {
        var gaps = new ArrayList<>(content.gaps());
        var declaredOutcomes = new HashSet<>(declared.task().outcomes());
        for (var outcome : declared.entry().definition().outcomes()) {
            if (declaredOutcomes.contains(outcome.id()) && !content.shown().contains(outcome.id())) {
                gaps.add("Nothing shows the outcome “" + outcome.text() + "”. Add something that does.");
            }
        }
        for (var outcome : content.shown()) {
            if (!declaredOutcomes.contains(outcome)) {
                gaps.add("“%s” is not an outcome of this task. Choose one that is.".formatted(outcome));
            }
        }
        return List.copyOf(gaps);
    }
}
