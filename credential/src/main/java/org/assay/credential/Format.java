package org.assay.credential;

/// What the bytes are, as far as their look tells.
public enum Format {
    /// Open Badges 3.0, or another W3C credential, as JSON.
    VERIFIABLE_CREDENTIAL("credential in JSON"),
    JWT("JWT"),
    SD_JWT("SD-JWT"),
    OPEN_BADGES_2("Open Badges 2.0 assertion"),
    BLOCKCERTS("Blockcerts certificate"),
    COMPREHENSIVE_LEARNER_RECORD("Comprehensive Learner Record"),
    EUROPEAN_DIGITAL_CREDENTIAL("European Digital Credential"),
    /// A badge class, an achievement, a profile: what a badge is made of, and no badge.
    BADGE_PART("part of a badge"),
    PRESENTATION("presentation"),
    OTHER("no credential");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /// For people, in English, to stand in a sentence.
    public String label() {
        return label;
    }
}
