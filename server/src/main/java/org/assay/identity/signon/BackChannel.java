package org.assay.identity.signon;

import java.net.URI;
import org.assay.credential.fetch.Fetched;

/// The way from us to an organization's provider, without a browser between. Never throws for what the other side does.
interface BackChannel {

    Fetched get(URI url);

    /// Sends a form; no redirect of it is followed.
    ///
    /// @param authorization value of that header
    Fetched post(URI url, String form, String authorization);
}
