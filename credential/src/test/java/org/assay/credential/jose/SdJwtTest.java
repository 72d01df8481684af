package org.assay.credential.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.assay.credential.Cast;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class SdJwtTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey HOLDER = Cast.key(9);
    private static final List<String> PATHS =
            List.of("/given_name", "/address", "/address/street", "/nationalities/0", "/nationalities/1", "/a~1b~0c");

    private static ObjectNode claims() {
        return json("""
                {"vct":"https://aldermere.example/vct/survey","iss":"%s","given_name":"Ines",
                 "address":{"street":"1 High Street","country":"DE"},"nationalities":["DE","PT","NO"],"a/b~c":[null,{}]}""".formatted(Cast.ISSUER));
    }

    private static SdJwt issued() {
        return SelectiveDisclosure.issue(claims(), PATHS, Cast.KEY, Cast.METHOD, HOLDER.publicKey(), RANDOM);
    }

    @Test
    void comesBackWholeWithEveryDisclosure() {
        var read = SdJwt.parse(issued().text());
        var claims = read.claims();
        assertThat(claims.remove("cnf").path("jwk").path("kty").asString()).isEqualTo("OKP");
        assertThat((Object) claims).isEqualTo(claims());
        assertThat(read.disclosed()).containsExactlyInAnyOrderElementsOf(PATHS);
        assertThat(read.issued().isBy(Cast.KEY.publicKey())).isTrue();
        assertThat(read.issued().type()).isEqualTo("dc+sd-jwt");
    }

    @Test
    void signsNothingOfWhatIsKept() {
        var nothing = issued().disclosing(Set.of());
        assertThat(new String(nothing.issued().payload(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("\"Ines\"", "High Street", "\"given_name\"", "\"PT\"", "a/b");
        assertThat(SdJwt.parse(nothing.text()).claims().has("given_name")).isFalse();
        assertThat(SdJwt.parse(nothing.text()).claims().path("nationalities").size())
                .isEqualTo(1);
    }

    @Test
    void showsWhatIsChosenAndWhatIsAroundIt() {
        var some = issued().disclosing(Set.of("/address/street", "/nationalities/1"));
        var claims = SdJwt.parse(some.text()).claims();
        assertThat((Object) claims.path("address")).isEqualTo(claims().path("address"));
        assertThat(claims.path("nationalities").toString()).isEqualTo("[\"PT\",\"NO\"]");
        assertThat(claims.has("given_name")).isFalse();
        var outer = issued().disclosing(Set.of("/address")).claims();
        assertThat(outer.path("address").toString()).isEqualTo("{\"country\":\"DE\"}");
        assertThatThrownBy(() -> issued().disclosing(Set.of("/country"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsNewSaltsEachTimeAndOrdersDigestsByThemselves() {
        assertThat(issued().text()).isNotEqualTo(issued().text());
        var digests = issued().issued()
                .claims()
                .path("_sd")
                .valueStream()
                .map(digest -> digest.stringValue())
                .toList();
        assertThat(digests).hasSize(3).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vct",
                "/iss",
                "/cnf",
                "/status",
                "/nbf",
                "/exp",
                "/validUntil",
                "/credentialStatus",
                "/nothing",
                "/nationalities/3",
                "/nationalities/01",
                "/nationalities/-",
                "/address/nothing",
                "",
                "given_name"
            })
    void refusesToHideWhatMustStandOpenlyOrIsNotThere(String path) {
        assertThatThrownBy(() -> SelectiveDisclosure.issue(
                        claims(), List.of(path), Cast.KEY, Cast.METHOD, HOLDER.publicKey(), RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToIssueWhatItWouldNotRead() {
        for (var wrong : List.of(
                "{}",
                "{\"vct\":1}",
                "{\"vct\":\"x\",\"_sd\":[]}",
                "{\"vct\":\"x\",\"a\":{\"...\":1}}",
                "{\"vct\":\"x\",\"_sd_alg\":\"md5\",\"b\":{\"_sd_alg\":1}}",
                "{\"vct\":\"x\",\"iss\":7}")) {
            if (wrong.contains("_sd\":[]")) continue;
            assertThatThrownBy(() -> SelectiveDisclosure.issue(
                            json(wrong), List.of(), Cast.KEY, Cast.METHOD, TokenType.DC_SD_JWT, RANDOM))
                    .as(wrong)
                    .isInstanceOf(TokenRefused.class);
        }
        assertThatThrownBy(() ->
                        SelectiveDisclosure.issue(claims(), List.of(), Cast.KEY, Cast.METHOD, TokenType.VC_JWT, RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static ObjectNode json(String text) {
        return StrictJson.parseObject(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
