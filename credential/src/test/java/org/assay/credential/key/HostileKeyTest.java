package org.assay.credential.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.assay.credential.Cast;
import org.assay.credential.did.KeyResolution;
import org.assay.credential.did.KeyResolver;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys that are none, spelled out in identifiers and in JOSE form.
class HostileKeyTest {
    private static final KeyResolver RESOLVER = KeyResolver.over(Fetcher.offline());

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"P256", "P384", "P521"})
    void refusesAPointThatIsNotOnItsCurve(KeyType type) {
        var length = type.keyBytes() - 1;
        var one = new byte[length];
        one[length - 1] = 1;
        var jwk = StrictJson.mapper()
                .createObjectNode()
                .put("kty", "EC")
                .put("crv", type.label())
                .put("x", text(one))
                .put("y", text(one));
        assertThatThrownBy(() -> JsonWebKeys.read(jwk)).isInstanceOf(IllegalArgumentException.class);
        jwk.put("y", text(new byte[length])).put("x", text(new byte[length]));
        assertThatThrownBy(() -> JsonWebKeys.read(jwk)).isInstanceOf(IllegalArgumentException.class);
        var wide = new byte[length];
        Arrays.fill(wide, (byte) 0xff);
        jwk.put("y", text(wide)).put("x", text(wide));
        assertThatThrownBy(() -> JsonWebKeys.read(jwk)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAKeyThatGivesItsPrivatePartAway() {
        var jwk = JsonWebKeys.write(Cast.KEY.publicKey()).put("d", "AAAA");
        var did = "did:jwk:" + text(StrictJson.write(jwk));
        assertThat(RESOLVER.resolve(did + "#0")).isInstanceOf(KeyResolution.Refused.class);
    }

    /// Another type's number before the same bytes, a number in more bytes than it needs, bytes too many or too few.
    @Test
    void refusesAnyOtherSpellingOfAKey() {
        var good = Multibase.decodeBase58(Cast.KEY.publicKey().toString());
        for (var changed : new byte[][] {
            prefixed(good, 2, 0xec, 0x01),
            prefixed(good, 2, 0xed, 0x00),
            prefixed(good, 2, 0xed, 0x81, 0x00),
            prefixed(good, 2, 0x80, 0x24),
            prefixed(good, 2, 0xed),
            prefixed(good, 2),
            Arrays.copyOf(good, good.length - 1),
            Arrays.copyOf(good, good.length + 1),
            new byte[0],
            new byte[] {(byte) 0xed},
            new byte[] {(byte) 0xed, 1}
        }) {
            var method = "did:key:" + Multibase.base58(changed);
            assertThat(RESOLVER.resolve(method)).as(method).isInstanceOf(KeyResolution.Refused.class);
        }
        assertThat(RESOLVER.resolve("did:key:" + Cast.KEY.publicKey())).isInstanceOf(KeyResolution.Found.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1501, 2000, 100_000, 500_000})
    void refusesAnIdentifierOfAnyLengthAtOnce(int letters) {
        var method = "did:key:z6Mk" + "j".repeat(letters);
        assertThat(RESOLVER.resolve(method)).isInstanceOf(KeyResolution.Refused.class);
        assertThat(RESOLVER.resolve(method + "#" + method)).isInstanceOf(KeyResolution.Refused.class);
        assertThat(RESOLVER.resolve("did:jwk:" + text(new byte[letters]) + "#0"))
                .isInstanceOf(KeyResolution.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'kty':'OKP','crv':'Ed25519'}",
                "{'kty':'OKP','crv':'Ed25519','x':''}",
                "{'kty':'OKP','crv':'Ed25519','x':7}",
                "{'kty':'OKP','crv':'Ed25519','x':'====' }",
                "{'kty':'OKP','crv':'Ed25519','x':'AQ'}",
                "{'kty':'OKP','crv':'Ed25519','x':'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'}",
                "{'kty':'EC','crv':'P-256','x':'AQ','y':'AQ'}",
                "{'kty':'RSA','n':'AQ','e':'AQAB'}",
                "{'kty':'RSA','n':'AQ'}",
                "{'kty':'oct','k':'AQ'}",
                "[]"
            })
    void takesNoKeyFromAnIdentifierThatSpellsOutNone(String jwk) {
        var did = "did:jwk:" + text(jwk.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(RESOLVER.resolve(did + "#0")).as(jwk).isNotInstanceOf(KeyResolution.Found.class);
    }

    private static byte[] prefixed(byte[] key, int cut, int... prefix) {
        var bytes = new byte[prefix.length + key.length - cut];
        for (var i = 0; i < prefix.length; i++) bytes[i] = (byte) prefix[i];
        System.arraycopy(key, cut, bytes, prefix.length, key.length - cut);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
