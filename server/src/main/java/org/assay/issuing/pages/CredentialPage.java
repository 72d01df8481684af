package org.assay.issuing.pages;

import java.util.List;
import org.assay.issuing.IssuedCredential;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// @param sha256 of the signed bytes
/// @param history what happened to it, oldest first
/// @param lists addresses of its status lists
public record CredentialPage(
        IssuedCredential credential,
        String sha256,
        List<HistoryPage.Line> history,
        List<String> lists,
        RevocationForm form,
        SuspensionForm suspension,
        FormErrors errors)
        implements Page {

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
