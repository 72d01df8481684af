package org.assay.verification;

import java.net.URI;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetched.Document;
import org.assay.credential.fetch.Fetched.Failure;
import org.assay.credential.fetch.Fetched.Reason;
import org.assay.credential.fetch.Fetcher;
import org.assay.files.PublicFiles;

/// Reads what is under our own base URL from the static plane, never by a call to ourselves; the rest by the door to
/// the web. So our own credentials check out without a network, and on plain localhost.
final class OwnFirst implements Fetcher {
    private final String base;
    private final PublicFiles files;
    private final Fetcher door;

    /// @param base our base URL with a slash at its end
    OwnFirst(String base, PublicFiles files, Fetcher door) {
        this.base = base;
        this.files = files;
        this.door = door;
    }

    @Override
    public Fetched fetch(URI url, FetchLimits limits) {
        if (!url.toString().startsWith(base)) return door.fetch(url, limits);
        var path = url.toString().substring(base.length());
        return files.read(path)
                .<Fetched>map(bytes -> new Document(bytes, "application/ld+json", url))
                .orElseGet(() -> new Failure(Reason.NOT_FOUND, "not among our own public files: " + path));
    }
}
