package org.assay.identity.signon;

import java.net.URI;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.HostileFetch;
import org.springframework.stereotype.Component;

/// The back channel under the rules of hostile fetches: an administrator types the address, and may be no friend.
@Component
class HostileBackChannel implements BackChannel {
    private final HostileFetch web = new HostileFetch();

    @Override
    public Fetched get(URI url) {
        return web.fetch(url, FetchLimits.JSON);
    }

    @Override
    public Fetched post(URI url, String form, String authorization) {
        return web.post(url, form, authorization, FetchLimits.JSON);
    }
}
