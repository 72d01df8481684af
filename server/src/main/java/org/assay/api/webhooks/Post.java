package org.assay.api.webhooks;

import java.net.URI;
import java.util.Map;
import org.assay.credential.fetch.HostileFetch;
import org.jspecify.annotations.Nullable;

/// How a message leaves.
interface Post {

    /// Why no message can ever leave for this address; null where it may.
    @Nullable
    String objection(URI url);

    HostileFetch.Told tell(URI url, Map<String, String> headers, byte[] json);
}
