package org.assay.credential.key.pkcs11;

/// A module, token or key that cannot be had, or did not sign; the message says why and what to do. It never holds
/// a PIN.
public final class TokenUnavailable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    TokenUnavailable(String code, String message) {
        super(message);
        this.code = code;
    }

    /// The same for the same cause, such as `pin-wrong`.
    public String code() {
        return code;
    }
}
