package org.assay.credential.bake;

import java.nio.charset.StandardCharsets;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.json.OneOrMore;
import org.assay.credential.json.StrictJson;

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

    /// That of a credential in JSON or in a token, by its type.
    public static Keyword of(byte[] credential) {
        try {
            var text = new String(credential, StandardCharsets.UTF_8).strip();
            var isToken = !text.startsWith("{");
            if (!isToken && !text.contains("ClrCredential")) return OPEN_BADGE_CREDENTIAL;
            var json = isToken ? CompactJws.parse(text).claims() : StrictJson.parseObject(credential);
            var types = OneOrMore.of((json.has("vc") ? json.path("vc") : json).path("type"));
            return types.stream().anyMatch(type -> type.asString("").equals("ClrCredential"))
                    ? CLR_CREDENTIAL
                    : OPEN_BADGE_CREDENTIAL;
        } catch (IllegalArgumentException other) {
            return OPEN_BADGE_CREDENTIAL;
        }
    }
}
