package org.assay.learning.attendance;

/// What makes a check-in worth a second look. It takes one level of confidence off and forbids nothing.
public enum Flag {
    /// The same browser checked in somebody else in this session.
    SHARED_DEVICE("the same device checked in somebody else"),
    /// The code had just been replaced on the screen: it may have been passed on.
    PREVIOUS_CODE("the code had just been replaced");

    private final String words;

    Flag(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
