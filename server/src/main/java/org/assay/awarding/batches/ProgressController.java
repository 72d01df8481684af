package org.assay.awarding.batches;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.assay.awarding.BatchId;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ProgressController {
    private static final int LATEST = 8;
    /// How often the page loads itself anew while rows are awarded, in seconds.
    private static final String SOON = "2";

    private final Batches batches;
    private final Lines lines;
    private final Bringing bringing;
    private final PublishedEntries published;
    private final Clock clock;

    ProgressController(Batches batches, Lines lines, Bringing bringing, PublishedEntries published, Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.bringing = bringing;
        this.published = published;
        this.clock = clock;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/batches/{batch}/progress")
    Page show(@PathVariable BatchId batch, HttpServletResponse response) {
        var found = batches.get(batch);
        if (found.startedAt() == null)
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
                secondsLeft(found, awarded, ready),
                lines.latest(batch, LATEST).stream().map(RowsController::row).toList());
        if (page.isRunning()) response.setHeader("Refresh", SOON);
        return page;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/run")
    Redirect create(@PathVariable BatchId batch) {
        bringing.start(batch, Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in first.")));
        return Redirect.to("/batches/" + batch + "/progress");
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/pause")
    Redirect createPause(@PathVariable BatchId batch) {
        bringing.pause(batch);
        return Redirect.to("/batches/" + batch + "/progress")
                .saying("Paused. Nothing more is awarded until you go on.");
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/resumption")
    Redirect createResumption(@PathVariable BatchId batch) {
        bringing.resume(batch);
        return Redirect.to("/batches/" + batch + "/progress");
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/cancellation")
    Redirect createCancellation(@PathVariable BatchId batch) {
        bringing.cancel(batch);
        return Redirect.to("/batches/" + batch + "/progress").saying("Cancelled. What was awarded stays awarded.");
    }

    /// By the rate so far.
    private @Nullable Long secondsLeft(Batch batch, int awarded, int ready) {
        if (batch.startedAt() == null || awarded == 0 || batch.state() != Batch.State.RUNNING) return null;
        var spent = Duration.between(batch.startedAt(), clock.instant()).toMillis();
        return Math.max(1, spent * ready / awarded / 1000);
    }
}
