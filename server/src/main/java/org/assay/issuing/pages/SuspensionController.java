package org.assay.issuing.pages;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Publishing;
import org.assay.issuing.Suspending;
import org.assay.web.Allows;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Staff suspend a credential and reinstate it, each with a reason.
@Controller
class SuspensionController {
    private final Suspending suspending;
    private final Publishing publishing;
    private final IssuedDossiers dossiers;

    SuspensionController(Suspending suspending, Publishing publishing, IssuedDossiers dossiers) {
        this.suspending = suspending;
        this.publishing = publishing;
        this.dossiers = dossiers;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/credentials/{credential}/suspension")
    Object create(@PathVariable CredentialId credential, SuspensionForm form) {
        var issued = dossiers.own(credential);
        var errors = form.checkDays();
        if (!errors.isEmpty()) return dossiers.page(credential, form, errors);
        suspending.suspend(credential, by(), Objects.requireNonNull(form.why()), form.toReply());
        publishing.show(issued);
        return Redirect.to("/issued/" + credential).saying("Suspended. Whoever checks it from now on is told so.");
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/credentials/{credential}/reinstatement")
    Object createReinstatement(@PathVariable CredentialId credential, SuspensionForm form) {
        var issued = dossiers.own(credential);
        var errors = form.check();
        if (!errors.isEmpty()) return dossiers.page(credential, form, errors);
        var number = Objects.requireNonNullElse(form.number(), 0);
        var ended = suspending.reinstate(credential, number, by(), Objects.requireNonNull(form.why()));
        publishing.show(issued);
        return Redirect.to("/issued/" + credential)
                .saying(ended ? "Reinstated. It holds again." : "That suspension had ended already.");
    }

    private static PersonId by() {
        return Objects.requireNonNull(Acting.now().person());
    }
}
