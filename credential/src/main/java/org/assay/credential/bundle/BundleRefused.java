package org.assay.credential.bundle;

/// A file that is no bundle, or one that does not hold together; the message says why.
public final class BundleRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    BundleRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    /// The same for the same cause, such as `digest-differs`.
    public String code() {
        return code;
    }
}
