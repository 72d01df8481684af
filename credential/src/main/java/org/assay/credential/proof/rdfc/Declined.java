package org.assay.credential.proof.rdfc;

/// The compiled path's word for "ask the reference". One instance, without a stack trace, because it is an answer
/// and not a fault.
final class Declined extends RuntimeException {
    static final Declined DECLINED = new Declined();

    private static final long serialVersionUID = 1L;

    private Declined() {
        super("not known to the compiled path", null, false, false);
    }
}
