package org.assay.credential.jose;

/// A token that is not what it would have to be; the message says why and quotes little.
public final class TokenRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    TokenRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    /// The same for the same cause, such as `critical-header`.
    public String code() {
        return code;
    }
}
