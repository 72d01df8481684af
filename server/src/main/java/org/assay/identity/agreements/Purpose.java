package org.assay.identity.agreements;

/// What somebody may allow, and take back, without losing anything else.
public enum Purpose {
    /// On until it is withdrawn: part of the service.
    REMINDERS("Remind me of lessons, due dates and credentials that run out", true),
    /// Off until it is given.
    RESEARCH("Let my answers be used, without my name, to make assessments better", false);

    private final String words;
    private final boolean isGivenAtFirst;

    Purpose(String words, boolean isGivenAtFirst) {
        this.words = words;
        this.isGivenAtFirst = isGivenAtFirst;
    }

    /// What somebody says when they give it.
    public String words() {
        return words;
    }

    boolean isGivenAtFirst() {
        return isGivenAtFirst;
    }
}
