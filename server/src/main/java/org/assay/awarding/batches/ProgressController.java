package org.assay.awarding.batches;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.assay.awarding.BatchId;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProgressController {
    private static final int LATEST = 8;
    /// How often the page loads itself anew while rows are awarded, in seconds.
    private static final String SOON = "2";
    /// Over which time the pace is taken, so that a pause or a restart does not count.
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Batches batches;
    private final Lines lines;
    private final PublishedEntries published;
    private final People people;
    private final Clock clock;

    ProgressController(Batches batches, Lines lines, PublishedEntries published, People people, Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.published = published;
        this.people = people;
        this.clock = clock;
    }

    @Allows({Permission.ISSUE_CREDENTIALS, Permission.APPROVE_AWARDS})
    @GetMapping("/batches/{batch}/progress")
    Page show(@PathVariable BatchId batch, HttpServletResponse response) {
        var found = batches.get(batch);
        var run = found.run();
        if (run == null)
            throw Refusal.conflict("Nothing of this table is awarded yet.")
                    .leadingTo("To the table", BatchesController.path(found));
        var tally = lines.tally(batch);
        int awarded = tally.getOrDefault(Line.State.AWARDED, 0);
        int failed = tally.getOrDefault(Line.State.FAILED, 0);
        int ready = tally.getOrDefault(Line.State.READY, 0);
        var page = new ProgressPage(
                "/batches/" + batch,
                found.name(),
                published.get(found.entry()).definition().title(),
                found.state().name(),
                awarded,
                failed,
                awarded + failed + ready,
                tally.getOrDefault(Line.State.BLOCKED, 0) + failed,
                found.state() == Batch.State.RUNNING ? pace(batch, ready) : null,
                name(run.by()),
                run.approvedBy() == null ? null : name(run.approvedBy()),
                run.releaseAt(),
                lines.latest(batch, LATEST).stream().map(RowsController::row).toList());
        if (page.isRunning()) response.setHeader("Refresh", SOON);
        return page;
    }

    private String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("A former member");
    }

    private ProgressPage.@Nullable Pace pace(BatchId batch, int ready) {
        var now = clock.instant();
        var settled = lines.settled(batch, now.minus(WINDOW));
        var spent = Math.max(1, Duration.between(settled.first(), now).toMillis());
        if (settled.rows() < 2) return null;
        return new ProgressPage.Pace(
                settled.rows() * 60_000L / spent, Duration.ofMillis(spent * ready / settled.rows()));
    }
}
