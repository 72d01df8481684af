package org.assay.awarding.batches;

import java.time.Duration;
import org.assay.awarding.BatchId;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets a table go, holds it up, takes it back. Doing the same twice is harmless, or is told.
@Controller
class ReleaseController {
    private static final int MOST_MINUTES = 7 * 24 * 60;
    private final Releasing releasing;

    ReleaseController(Releasing releasing) {
        this.releasing = releasing;
    }

    /// @param hold minutes in which it can be taken back
    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/run")
    Redirect create(@PathVariable BatchId batch, @RequestParam(defaultValue = "0") int hold) {
        releasing.start(batch, me(), Duration.ofMinutes(Math.clamp(hold, 0, MOST_MINUTES)));
        return progress(batch);
    }

    @Allows(Permission.APPROVE_AWARDS)
    @PostMapping("/batches/{batch}/approval")
    Redirect createApproval(@PathVariable BatchId batch) {
        releasing.approve(batch, me());
        return progress(batch).saying("Released.");
    }

    @Allows({Permission.ISSUE_CREDENTIALS, Permission.APPROVE_AWARDS})
    @PostMapping("/batches/{batch}/withdrawal")
    Redirect createWithdrawal(@PathVariable BatchId batch) {
        releasing.withdraw(batch);
        return Redirect.to("/batches/" + batch).saying("Taken back. Nothing was sent.");
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/release")
    Redirect createRelease(@PathVariable BatchId batch) {
        releasing.release(batch);
        return progress(batch);
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/pause")
    Redirect createPause(@PathVariable BatchId batch) {
        releasing.pause(batch);
        return progress(batch).saying("Paused. Nothing more is awarded until you go on.");
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/resumption")
    Redirect createResumption(@PathVariable BatchId batch) {
        releasing.resume(batch);
        return progress(batch);
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/cancellation")
    Redirect createCancellation(@PathVariable BatchId batch) {
        releasing.cancel(batch);
        return progress(batch).saying("Cancelled. What was awarded stays awarded.");
    }

    private static Redirect progress(BatchId batch) {
        return Redirect.to("/batches/" + batch + "/progress");
    }

    private static PersonId me() {
        return Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in first."));
    }
}
