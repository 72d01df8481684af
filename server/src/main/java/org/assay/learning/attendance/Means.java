package org.assay.learning.attendance;

/// How it is known that somebody was there. Each has a level of confidence, 4 (best) to 1:
///
/// - 4: a secret that could be read in the room only, and for 30 seconds only;
/// - 3: the presenter saw them;
/// - 2: a secret that could be passed on: a code on a shared screen, or one that is printed;
/// - 1: their own word, or a code that came too late to prove the time.
///
/// A flag (see [Flag]) takes one level off, to no less than 1. Confidence is reported with every award; it does not
/// change whether a session counts, because the presenter can look at each case.
public enum Means {
    ROOM_CODE(4, "rotating code in the room"),
    ROSTER(3, "roster by the presenter"),
    ONLINE_CODE(2, "rotating code online"),
    EVENT_CODE(2, "printed code at the event"),
    LATE_CODE(1, "rotating code entered late, confirmed by the presenter"),
    RECORDING(1, "own word to have watched the recording"),
    DECLARED(1, "own word, confirmed by the presenter");

    private final int confidence;
    private final String words;

    Means(int confidence, String words) {
        this.confidence = confidence;
        this.words = words;
    }

    /// 1 to 4.
    public int confidence() {
        return confidence;
    }

    /// As in "known by ...".
    public String words() {
        return words;
    }

    /// A level as `high`, `good`, `limited` or `low`.
    public static String level(int confidence) {
        return switch (confidence) {
            case 4 -> "high";
            case 3 -> "good";
            case 2 -> "limited";
            default -> "low";
        };
    }
}
