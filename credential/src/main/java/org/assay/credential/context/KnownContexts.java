package org.assay.credential.context;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The contexts that may stand in a document: the bundled ones, and what a caller adds to them.
///
/// Whoever may add a context may change what every word means, so more than the bundled ones is for vectors, test
/// suites
/// and issuers that the caller trusts with that.
public final class KnownContexts {
    private static final KnownContexts BUNDLED = new KnownContexts(Map.of(), false);

    private final Map<String, byte[]> more;
    private final boolean inline;

    private KnownContexts(Map<String, byte[]> more, boolean inline) {
        this.more = Map.copyOf(more);
        this.inline = inline;
    }

    /// Those of [BundledContexts] and no others.
    public static KnownContexts bundled() {
        return BUNDLED;
    }

    /// These and one more.
    public KnownContexts with(String url, byte[] context) {
        var all = new HashMap<>(more);
        all.put(url, context.clone());
        return new KnownContexts(all, inline);
    }

    /// These, and contexts that are written out in the document itself.
    public KnownContexts withInline() {
        return new KnownContexts(more, true);
    }

    public boolean allowsInline() {
        return inline;
    }

    public Set<String> urls() {
        var urls = new HashSet<>(BundledContexts.urls());
        urls.addAll(more.keySet());
        return urls;
    }

    /// The exact bytes of a context.
    public Optional<byte[]> find(String url) {
        return Optional.ofNullable(more.get(url)).or(() -> BundledContexts.find(url));
    }
}
