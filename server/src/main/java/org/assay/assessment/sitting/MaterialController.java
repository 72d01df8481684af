package org.assay.assessment.sitting;

import java.nio.charset.StandardCharsets;
import org.assay.assessment.AttemptId;
import org.assay.assessment.Attempting;
import org.assay.assessment.Attempts;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.shared.Refusal;
import org.assay.web.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files that work is about, for its learner and for the organization: those who see the attempt.
@Controller
class MaterialController {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private final Attempts attempts;
    private final Attempting attempting;

    MaterialController(Attempts attempts, Attempting attempting) {
        this.attempts = attempts;
        this.attempting = attempting;
    }

    @SignedIn
    @GetMapping("/attempts/{attempt}/files/{name:.+}")
    ResponseEntity<byte[]> show(@PathVariable AttemptId attempt, @PathVariable String name) {
        if (!(attempting.content(attempts.get(attempt)) instanceof PersonMarked work)) throw notFound();
        var file = work.files().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(MaterialController::notFound);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal notFound() {
        return Refusal.notFound("There is no such file.");
    }
}
