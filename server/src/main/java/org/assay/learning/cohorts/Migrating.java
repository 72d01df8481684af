package org.assay.learning.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.learning.Writing;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.CourseVersion;
import org.assay.learning.course.Courses;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves the people of an offering to the newest version of its course, as declared: what they did counts, but for
/// what is to be done again. Nothing is forgotten, so it can be undone until it is confirmed.
@Service
@Transactional
public class Migrating {
    private final Courses courses;
    private final Arranging arranging;
    private final Writing writing;
    private final Migrations migrations;
    private final Clock clock;

    Migrating(Courses courses, Arranging arranging, Writing writing, Migrations migrations, Clock clock) {
        this.courses = courses;
        this.arranging = arranging;
        this.writing = writing;
        this.migrations = migrations;
        this.clock = clock;
    }

    /// What becomes of one unit.
    ///
    /// @param what `New`, `Changed`, `As it was` or `Taken out`
    /// @param people who have done it
    public record Change(UnitId id, String title, String what, int people) {}

    /// What a move to the newest version would mean.
    public record Report(CourseVersion from, CourseVersion to, int people, List<Change> changes) {
        public boolean isNewer() {
            return to.number() > from.number();
        }
    }

    Report report(OfferingId offering) {
        writing.own(offering);
        var from = courses.of(offering).orElseThrow(() -> Refusal.notFound("This offering has no course yet."));
        int newest = courses.get(from.course()).published();
        var to = courses.version(from.course(), newest);
        var done = migrations.done(offering);
        var changes = new ArrayList<Change>();
        for (var unit : to.units()) {
            var before = from.unit(unit.id());
            var what = before.isEmpty() ? "New" : before.get().equals(unit) ? "As it was" : "Changed";
            changes.add(new Change(unit.id(), unit.title(), what, done.getOrDefault(unit.id(), 0)));
        }
        for (var unit : from.units()) {
            if (to.unit(unit.id()).isPresent()) continue;
            changes.add(new Change(unit.id(), unit.title(), "Taken out", done.getOrDefault(unit.id(), 0)));
        }
        return new Report(from, to, migrations.people(offering), List.copyOf(changes));
    }

    /// Moves everybody at once.
    ///
    /// @param seen number of the version that the report showed; another one is refused
    void declare(OfferingId offering, int seen, Set<UnitId> redo) {
        var report = report(offering);
        if (migrations.latest(offering).filter(Migration::isOpen).isPresent()) {
            throw Refusal.conflict("Confirm or undo the last move first.");
        }
        if (!report.isNewer() || report.to().number() != seen) {
            throw Refusal.conflict("A newer version was published meanwhile. Look at what it changes, then move.");
        }
        var kept =
                redo.stream().filter(unit -> report.to().unit(unit).isPresent()).toList();
        var move = new Migration(
                UUID.randomUUID(),
                offering,
                report.to().course(),
                report.from().number(),
                seen,
                kept,
                report.people(),
                now(),
                true);
        migrations.add(move, report.to().organization(), Acting.now().person());
        arranging.pin(offering, report.to());
    }

    void undo(OfferingId offering) {
        var move = open(offering);
        if (migrations.settle(move.id(), true, now())) {
            arranging.pin(offering, courses.version(move.course(), move.from()));
        }
    }

    void confirm(OfferingId offering) {
        migrations.settle(open(offering).id(), false, now());
    }

    private Migration open(OfferingId offering) {
        writing.own(offering);
        return migrations
                .latest(offering)
                .filter(Migration::isOpen)
                .orElseThrow(() -> Refusal.conflict("There is no move that waits to be confirmed."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
