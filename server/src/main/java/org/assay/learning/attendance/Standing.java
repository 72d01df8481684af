package org.assay.learning.attendance;

/// Where somebody stands with a session.
public enum Standing {
    PRESENT("Present"),
    LATE("Late"),
    /// Says to have been there; waits for the presenter. Does not count.
    PENDING("To confirm"),
    /// Missed it with good reason: its minutes are not asked for.
    EXCUSED("Excused"),
    ABSENT("Absent");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isThere() {
        return this == PRESENT || this == LATE;
    }
}
