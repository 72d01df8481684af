package org.assay.api.webhooks;

import java.net.URI;
import java.util.Map;
import org.assay.credential.fetch.HostileFetch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Messages leave under the rules of hostile fetches: an administrator or a program types the address, and may be no
/// friend.
@Component
class HostilePost implements Post {
    private final HostileFetch web = new HostileFetch();

    @Override
    public @Nullable String objection(URI url) {
        return web.objection(url);
    }

    @Override
    public HostileFetch.Told tell(URI url, Map<String, String> headers, byte[] json) {
        return web.tell(url, headers, json);
    }
}
