package org.assay.credential.bake;

/// A picture that no credential can be taken from or put into; the message says why.
public final class NotBaked extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotBaked(String message) {
        super(message);
    }
}
