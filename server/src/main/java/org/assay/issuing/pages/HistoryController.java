package org.assay.issuing.pages;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.issuing.CredentialId;
import org.assay.issuing.history.Note;
import org.assay.issuing.history.Notes;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Everything that happened to a credential, and notes about it for colleagues.
@Controller
class HistoryController {
    private final IssuedDossiers dossiers;
    private final Notes notes;
    private final Clock clock;

    HistoryController(IssuedDossiers dossiers, Notes notes, Clock clock) {
        this.dossiers = dossiers;
        this.notes = notes;
        this.clock = clock;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping({"/issued/{credential}/history", "/issued/{credential}/notes"})
    Page show(@PathVariable CredentialId credential) {
        return dossiers.history(credential, new NoteForm(null), new FormErrors());
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/issued/{credential}/notes")
    Object createNote(@PathVariable CredentialId credential, NoteForm form) {
        var issued = dossiers.own(credential);
        var errors = form.check();
        if (!errors.isEmpty()) return dossiers.history(credential, form, errors);
        var by = Objects.requireNonNull(Acting.now().person());
        var words = Objects.requireNonNull(form.words()).strip();
        notes.add(issued, new Note(by, clock.instant().truncatedTo(ChronoUnit.SECONDS), words));
        return Redirect.to("/issued/" + credential + "/history").saying("Noted.");
    }
}
