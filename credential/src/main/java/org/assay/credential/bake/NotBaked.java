package org.assay.credential.bake;

/// A picture that no credential can be taken from or put into; the message says why.
public final class NotBaked extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final boolean isForWantOfReader;

    NotBaked(String message) {
        this(message, false);
    }

    NotBaked(String message, boolean isForWantOfReader) {
        super(message);
        this.isForWantOfReader = isForWantOfReader;
    }

    /// Whether nothing is wrong with the picture, but what would read it is not at hand.
    public boolean isForWantOfReader() {
        return isForWantOfReader;
    }
}
