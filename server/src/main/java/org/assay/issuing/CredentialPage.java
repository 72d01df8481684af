package org.assay.issuing;

import java.time.Instant;
import java.util.List;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// @param sha256 of the signed bytes
/// @param history what was said about it since it was issued, oldest first
/// @param lists addresses of its status lists
public record CredentialPage(
        IssuedCredential credential,
        String sha256,
        List<Step> history,
        List<String> lists,
        RevocationForm form,
        SuspensionForm suspension,
        FormErrors errors)
        implements Page {

    /// @param what in the past tense
    /// @param by who did it
    public record Step(String what, Instant at, String by, String reason) {}

    @Override
    public String title() {
        return credential.title() + ", " + credential.learnerName();
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
