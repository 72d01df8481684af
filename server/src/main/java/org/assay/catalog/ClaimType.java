package org.assay.catalog;

/// What a credential claims of its holder. Never mixed: taking part shows no competence.
public enum ClaimType {
    /// They showed it, and somebody competent judged that by a stated standard.
    ASSESSED("Assessed", "When you hold this, you can", "MicroCredential"),
    /// They worked through all of it; nobody judged what they can do.
    COMPLETED("Completed, not assessed", "When you hold this, you have", "CertificateOfCompletion"),
    /// They were there.
    ATTENDED("Attended, not assessed", "When you hold this, you were at", "ext:Attendance");

    private final String words;
    private final String opening;
    private final String achievementType;

    ClaimType(String words, String opening, String achievementType) {
        this.words = words;
        this.opening = opening;
        this.achievementType = achievementType;
    }

    /// What stands on every card, page and certificate.
    public String words() {
        return words;
    }

    /// The beginning of the sentence that each claim ends.
    public String opening() {
        return opening;
    }

    /// Open Badges 3.0, "AchievementType Enumeration"; attending has no term there, so it has an extension of its own.
    public String achievementType() {
        return achievementType;
    }
}
