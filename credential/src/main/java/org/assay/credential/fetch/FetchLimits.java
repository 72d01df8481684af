package org.assay.credential.fetch;

/// How much one fetch may bring home.
///
/// @param maxBytes largest body after decoding, above zero
/// @param accept value of the Accept header
public record FetchLimits(int maxBytes, String accept) {
    /// A JSON document of at most 256 KB.
    public static final FetchLimits JSON =
            new FetchLimits(256 * 1024, "application/json, application/ld+json, */*;q=0.1");
    /// A status list of at most 512 KB; it is compressed, so that is a list of millions.
    public static final FetchLimits STATUS_LIST = new FetchLimits(512 * 1024, JSON.accept());
    /// A picture of at most 2 MB.
    public static final FetchLimits IMAGE = new FetchLimits(2 * 1024 * 1024, "image/png, image/svg+xml, image/*;q=0.5");

    public FetchLimits {
        if (maxBytes <= 0) throw new IllegalArgumentException("maxBytes is not above zero: " + maxBytes);
        if (accept.chars().anyMatch(c -> c < ' ' || c > '~'))
            throw new IllegalArgumentException("accept holds a control character");
    }
}
