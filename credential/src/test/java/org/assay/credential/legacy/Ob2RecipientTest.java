package org.assay.credential.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.assay.credential.json.StrictJson;
import org.assay.credential.legacy.Ob2Recipient.Match;
import org.junit.jupiter.api.Test;

class Ob2RecipientTest {
    private static final String SHA256 = "sha256$" + "0".repeat(64);

    @Test
    void comparesPlainAndHashedAddresses() {
        assertThat(recipient("{'type':'email','hashed':false,'identity':'ines@example.org'}")
                        .match("Ines@example.org"))
                .isEqualTo(Match.SAME);
        var ines = "sha256$" + hash("SHA-256", "ines@example.orgsalt");
        assertThat(recipient("{'type':'email','hashed':true,'salt':'salt','identity':'%s'}".formatted(ines))
                        .match("ines@example.org"))
                .isEqualTo(Match.SAME);
        assertThat(recipient("{'type':'email','hashed':true,'salt':'other','identity':'%s'}".formatted(ines))
                        .match("ines@example.org"))
                .isEqualTo(Match.DIFFERENT);
        assertThat(recipient("{'type':'email','hashed':true,'salt':'salt','identity':'%s'}".formatted(SHA256))
                        .match("ines@example.org"))
                .isEqualTo(Match.DIFFERENT);
    }

    @Test
    void callsMd5Weak() {
        var md5 = "md5$" + hash("MD5", "ines@example.org");
        assertThat(recipient("{'type':'email','hashed':true,'identity':'%s'}".formatted(md5))
                        .match("ines@example.org"))
                .isEqualTo(Match.SAME_BY_WEAK_HASH);
    }

    @Test
    void readsNoOtherHash() {
        for (var identity : new String[] {"sha1$00", "00", "$", "sha256", ""})
            assertThat(recipient("{'type':'email','hashed':true,'identity':'%s'}".formatted(identity))
                            .match("ines@example.org"))
                    .as(identity)
                    .isEqualTo(Match.NOT_READ);
    }

    @Test
    void readsTheRecipientOfVersion1() {
        var json = StrictJson.mapper()
                .createObjectNode()
                .put("recipient", "sha256$" + hash("SHA-256", "ines@example.orgpepper"))
                .put("salt", "pepper");
        assertThat(Ob2Assertion.of(json).recipient().match("ines@example.org")).isEqualTo(Match.SAME);
    }

    private static Ob2Recipient recipient(String json) {
        var assertion = StrictJson.mapper().createObjectNode();
        assertion.set("recipient", StrictJson.mapper().readTree(json.replace('\'', '"')));
        return Ob2Assertion.of(assertion).recipient();
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
