package org.assay.home.staff;

import java.util.List;
import org.assay.catalog.EntryVersion;
import org.assay.issuing.IssuedCredential;
import org.assay.web.Page;

/// Who holds one version of a definition.
///
/// @param isCut whether there are more than are shown
public record HoldersPage(EntryVersion version, String name, List<IssuedCredential> credentials, boolean isCut)
        implements Page {

    @Override
    public String title() {
        return name + ", version " + version.number() + ": who holds it";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
