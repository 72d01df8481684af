package org.assay.catalog.elements;

/// How people take part in the learning.
public enum Participation {
    ONLINE("Online"),
    ON_SITE("On site"),
    BLENDED("Online and on site");

    private final String words;

    Participation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
