package org.assay.identity.profile;

/// What a part of a university is.
public enum PartKind {
    FACULTY("Faculty"),
    SCHOOL("School"),
    DEPARTMENT("Department"),
    INSTITUTE("Institute"),
    UNIT("Unit"),
    LIBRARY("Library");

    private final String words;

    PartKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
