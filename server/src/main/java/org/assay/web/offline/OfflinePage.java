package org.assay.web.offline;

import org.assay.web.Page;

/// Shown where there is no connection, with a list of what this device keeps. The worker fetches it as nobody, so it
/// knows no person; the script fills in the list.
public record OfflinePage() implements Page {

    @Override
    public String title() {
        return "You are offline";
    }

    @Override
    public Frame frame() {
        return Frame.FOCUS;
    }
}
