package org.assay.notices.centre;

import org.assay.notices.Reason;
import org.assay.web.Page;

/// Asks, or says, that letters of one kind stop.
///
/// @param path of the form
/// @param isStopped whether it is done
public record StopPage(Reason reason, String path, boolean isStopped) implements Page {

    @Override
    public String title() {
        return isStopped ? "No more of these letters" : "Stop these letters";
    }
}
