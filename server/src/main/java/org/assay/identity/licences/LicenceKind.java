package org.assay.identity.licences;

/// What somebody may be asked to hold a licence for.
public enum LicenceKind {
    PUBLISH("Writing and publishing definitions", "ask for a review or publish"),
    PRESENT("Holding live sessions", "hold a live session"),
    ASSESS("Marking answers", "mark answers");

    private final String title;
    private final String act;

    LicenceKind(String title, String act) {
        this.title = title;
        this.act = act;
    }

    /// Such as `Marking answers`.
    public String title() {
        return title;
    }

    /// What cannot be done without, as the end of a sentence: `mark answers`.
    public String act() {
        return act;
    }
}
