package org.assay.database;

/// A reason not to serve that the operator can act on: whole sentences that say what is wrong, where, and what to do.
/// They are printed alone, without a stack trace.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public CannotStart(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
