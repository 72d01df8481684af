package org.assay.credential.bake;

/// What a picture says that it carries.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Baking Specification"
public enum Keyword {
    OPEN_BADGE_CREDENTIAL("openbadgecredential"),
    CLR_CREDENTIAL("clrcredential"),
    /// An assertion of Open Badges 1 or 2; read, and not written.
    OPEN_BADGES_2("openbadges");

    private final String wireName;

    Keyword(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
