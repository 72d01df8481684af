package org.assay.issuing;

import org.assay.web.FormErrors;
import org.assay.web.Page;

/// @param sha256 of the signed bytes
/// @param revokedBy who revoked it, or empty
/// @param list address of its status list
public record CredentialPage(
        IssuedCredential credential,
        String sha256,
        String revokedBy,
        String list,
        RevocationForm form,
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
