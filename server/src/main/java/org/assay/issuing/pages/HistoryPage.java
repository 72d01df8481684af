package org.assay.issuing.pages;

import java.time.Instant;
import java.util.List;
import org.assay.issuing.CredentialId;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.history.Change;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param lines what happened, oldest first
public record HistoryPage(IssuedCredential credential, List<Line> lines, NoteForm form, FormErrors errors)
        implements Page {

    /// @param by a name, or who acts by itself
    /// @param other the other credential that it has to do with, or null
    public record Line(
            Change.Kind kind,
            Instant at,
            String by,
            String words,
            @Nullable CredentialId other) {}

    @Override
    public String title() {
        return "History of " + credential.title() + ", " + credential.learnerName();
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
