package org.assay.issuing.pages;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Publishing;
import org.assay.issuing.Revoking;
import org.assay.web.Allows;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Staff revoke a credential, with a reason.
@Controller
class RevocationController {
    private final Revoking revoking;
    private final Publishing publishing;
    private final IssuedDossiers dossiers;

    RevocationController(Revoking revoking, Publishing publishing, IssuedDossiers dossiers) {
        this.revoking = revoking;
        this.publishing = publishing;
        this.dossiers = dossiers;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/credentials/{credential}/revocation")
    Object create(@PathVariable CredentialId credential, RevocationForm form) {
        var issued = dossiers.own(credential);
        var errors = form.check();
        if (!errors.isEmpty()) return dossiers.page(credential, form, errors);
        var by = Objects.requireNonNull(Acting.now().person());
        revoking.revoke(credential, by, Objects.requireNonNull(form.reason()), form.chosen());
        publishing.show(issued);
        return Redirect.to("/issued/" + credential).saying("Revoked. Whoever checks it from now on is told so.");
    }
}
