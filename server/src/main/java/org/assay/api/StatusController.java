package org.assay.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Publishing;
import org.assay.issuing.Revoking;
import org.assay.issuing.Suspending;
import org.assay.shared.Refusal;
import org.assay.web.programs.AllowsScope;
import org.assay.web.programs.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Programs revoke, suspend and reinstate, each with a reason. What holds already is answered as it is.
@Controller
class StatusController {
    private final OwnCredentials credentials;
    private final Revoking revoking;
    private final Suspending suspending;
    private final Publishing publishing;
    private final Once once;

    StatusController(
            OwnCredentials credentials, Revoking revoking, Suspending suspending, Publishing publishing, Once once) {
        this.credentials = credentials;
        this.revoking = revoking;
        this.suspending = suspending;
        this.publishing = publishing;
        this.once = once;
    }

    @AllowsScope(Scope.CREDENTIALS_WRITE)
    @PostMapping("/api/v1/credentials/{credential}/revocation")
    ResponseEntity<byte[]> createRevocation(
            @PathVariable CredentialId credential, ReasonSent sent, HttpServletRequest request) {
        return change(credential, sent, request, why -> revoking.revoke(credential, Own.client(), why));
    }

    @AllowsScope(Scope.CREDENTIALS_WRITE)
    @PostMapping("/api/v1/credentials/{credential}/suspension")
    ResponseEntity<byte[]> createSuspension(
            @PathVariable CredentialId credential, ReasonSent sent, HttpServletRequest request) {
        return change(credential, sent, request, why -> suspending.suspend(credential, Own.client(), why));
    }

    @AllowsScope(Scope.CREDENTIALS_WRITE)
    @PostMapping("/api/v1/credentials/{credential}/reinstatement")
    ResponseEntity<byte[]> createReinstatement(
            @PathVariable CredentialId credential, ReasonSent sent, HttpServletRequest request) {
        return change(credential, sent, request, why -> {
            var open = credentials.get(credential).suspension();
            if (open == null) throw Refusal.conflict("It is not suspended.");
            suspending.reinstate(credential, open.number(), Own.client(), why);
        });
    }

    @FunctionalInterface
    private interface Change {
        void because(String reason);
    }

    private ResponseEntity<byte[]> change(
            CredentialId credential, ReasonSent sent, HttpServletRequest request, Change change) {
        var issued = credentials.get(credential);
        var answer = once.per(request, sent, _ -> {
            change.because(Objects.requireNonNull(sent.reason()));
            return new Once.Answer(200, null, credentials.view(credentials.get(credential)), issued.learner());
        });
        publishing.show(issued);
        return answer;
    }
}
