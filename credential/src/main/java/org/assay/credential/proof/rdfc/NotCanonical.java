package org.assay.credential.proof.rdfc;

/// A document that has no canonical form here; the message says what stands in the way.
public final class NotCanonical extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotCanonical(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// What stands in the way, in the order in which it is looked for.
    public enum Reason {
        /// `@context` is missing, misplaced or not a list of URLs.
        CONTEXT_MALFORMED,
        /// A context that is not bundled, so what its terms mean is not known.
        CONTEXT_UNKNOWN,
        /// Something stands in the document that no signature would cover.
        NOT_COVERED,
        /// More blank nodes that look alike, or more values, than honest documents have.
        TOO_COMPLEX,
        /// Too much was looked at before it, in one verification.
        WORK_SPENT
    }
}
