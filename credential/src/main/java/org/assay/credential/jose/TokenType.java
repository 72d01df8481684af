package org.assay.credential.jose;

import java.util.Optional;

/// What a token says it is, by its header's `typ`. Each kind is read in one place only, so that none can
/// stand in for another.
///
/// @spec https://www.rfc-editor.org/rfc/rfc8725 RFC 8725, "Use Explicit Typing"
public enum TokenType {
    /// A credential as Open Badges 3.0 has it, or anything of data model 1.1; the type may also be missing.
    JWT("JWT"),
    /// A credential of VC-JOSE-COSE.
    VC_JWT("vc+jwt"),
    /// A presentation of VC-JOSE-COSE.
    VP_JWT("vp+jwt"),
    /// An SD-JWT VC.
    DC_SD_JWT("dc+sd-jwt"),
    /// A credential of VC-JOSE-COSE with disclosures, and what an SD-JWT VC was called before November
    /// 2024.
    VC_SD_JWT("vc+sd-jwt"),
    /// A presentation of VC-JOSE-COSE with disclosures.
    VP_SD_JWT("vp+sd-jwt"),
    /// A holder's proof of holding the key that an SD-JWT is bound to.
    KB_JWT("kb+jwt");

    private final String wireName;

    TokenType(String wireName) {
        this.wireName = wireName;
    }

    /// The type of a token, or nothing for one that belongs elsewhere, such as `at+jwt`.
    static Optional<TokenType> of(CompactJws token) {
        if (token.type().isEmpty()) return Optional.of(JWT);
        for (var type : values()) if (type.wireName.equals(token.type())) return Optional.of(type);
        return Optional.empty();
    }

    public String wireName() {
        return wireName;
    }

    /// Whether tokens of this type come with disclosures.
    boolean isSelective() {
        return this == DC_SD_JWT || this == VC_SD_JWT || this == VP_SD_JWT;
    }
}
