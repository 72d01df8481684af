package org.assay.catalog.elements;

/// How an assessment is watched over, and whether it is known who sits there.
public enum Supervision {
    UNSUPERVISED("Unsupervised, identity not checked"),
    SUPERVISED("Supervised, identity not checked"),
    SUPERVISED_ONLINE("Supervised online, identity checked"),
    SUPERVISED_ON_SITE("Supervised on site, identity checked");

    private final String words;

    Supervision(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
