package org.assay.identity.signon;

/// A provider said something that we do not believe. The message is a fragment for the organization's audit log; people
/// who sign on are told less.
final class Untrusted extends Exception {
    private static final long serialVersionUID = 1L;

    Untrusted(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
