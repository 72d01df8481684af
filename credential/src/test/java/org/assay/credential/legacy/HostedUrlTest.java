package org.assay.credential.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an assertion may stand: by origin and whole segments of its path, never by the text's beginning.
class HostedUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://uni.example/a, https://uni.example, true",
        "https://uni.example/a, https://uni.example/, true",
        "http://uni.example/a, https://uni.example/, true",
        "https://UNI.example/a, https://uni.EXAMPLE/, true",
        "https://uni.example:443/a, https://uni.example/, true",
        "http://uni.example:80/a, https://uni.example:443/, true",
        "https://uni.example/badges/1, https://uni.example/badges, true",
        "https://uni.example/badges/1, https://uni.example/badges/, true",
        "https://uni.example/badges, https://uni.example/badges, true",
        "https://uni.example/badges?id=1, https://uni.example/badges, true",
        "https://uni.example/badges/1?x=y, https://uni.example/badges/, true",
        "https://uni.example/a?id=1, https://uni.example/a?id=1, true",
        "https://uni.example/a?id=12, https://uni.example/a?id=1, false",
        "https://uni.example.evil.example/a, https://uni.example, false",
        "https://uni.example-evil.example/a, https://uni.example, false",
        "https://evil.example/https://uni.example/, https://uni.example/, false",
        "https://evil.example/?u=https://uni.example/, https://uni.example/, false",
        "https://evil.uni.example/a, https://uni.example/, false",
        "https://example/a, https://uni.example/, false",
        "https://uni.example:8443/a, https://uni.example/, false",
        "https://uni.example/badges-evil/1, https://uni.example/badges, false",
        "https://uni.example/badgesevil, https://uni.example/badges, false",
        "https://uni.example/Badges/1, https://uni.example/badges/, false",
        "https://uni.example/uploads/1, https://uni.example/badges/, false",
        "https://uni.example/badges, https://uni.example/badges/, false",
        "https://uni.example/, https://uni.example/badges, false",
        "https://uni.example/badges%2F1, https://uni.example/badges, false",
        "https://uni.example/badges/../uploads/1, https://uni.example/badges/, false",
        "https://uni.example/badges/./1, https://uni.example/badges/, false",
        "https://uni.example/badges/%2e%2e/uploads/1, https://uni.example/badges/, false",
        "https://uni.example/badges//1, https://uni.example/badges/, false",
        "https://uni.example/badges/..%5cuploads, https://uni.example/badges/, false",
    })
    void tellsWhatIsBelowAPrefix(String url, String prefix, boolean isWithin) {
        var found = HostedUrl.parse(url)
                .flatMap(one -> HostedUrl.parse(prefix).filter(one::isWithin))
                .isPresent();
        assertThat(found).isEqualTo(isWithin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "uni.example",
                "//uni.example/a",
                "/a",
                "ftp://uni.example/a",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "urn:uuid:2d391246-6e0d-4dab-906c-b29770bd7aa6",
                "https://user@uni.example/a",
                "https://uni.example@evil.example/a",
                "https://uni.example/a#b",
                "https://[::1]/a",
                "https:///a",
                "https://uni.example\\@evil.example/",
                "https://uni example/",
                "https://uni.example/a\nb",
                "https://-uni.example/",
                "https:uni.example"
            })
    void takesNoOtherUrls(String text) {
        assertThat(HostedUrl.parse(text)).isEmpty();
    }

    @Test
    void fetchesByHttpsWhateverItIsNamedBy() {
        assertThat(HostedUrl.parse("http://uni.example/a?b=c").orElseThrow().secured())
                .hasToString("https://uni.example/a?b=c");
        assertThat(HostedUrl.isSame("http://uni.example/a", "https://uni.example/a"))
                .isTrue();
        assertThat(HostedUrl.isSame("https://uni.example/a", "https://uni.example/a/"))
                .isFalse();
        assertThat(HostedUrl.isSame("", "https://uni.example/a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | https://uni.example/1 | true",
                "{} | https://other.example/1 | false",
                "{'startsWith': 'https://uni.example/b/'} | https://uni.example/b/1 | true",
                "{'startsWith': 'https://uni.example/b/'} | https://uni.example/1 | false",
                "{'startsWith': ['https://a.example/', 'https://b.example/']} | https://b.example/1 | true",
                "{'startsWith': ['https://a.example/', 7]} | https://uni.example/1 | false",
                "{'allowedOrigins': ['b.example', 'c.example']} | https://c.example/1 | true",
                "{'allowedOrigins': 'c.example'} | https://c.example:8443/1 | false",
                "{'allowedOrigins': 'https://c.example:8443'} | https://c.example:8443/1 | true",
                "{'allowedOrigins': 'c.example'} | https://uni.example/1 | false",
                "{'allowedOrigins': 'c.example', 'startsWith': 'https://c.example/b'} | https://c.example/1 | false",
                "{'allowedOrigins': 'c.example', 'startsWith': 'https://c.example/b'} | https://c.example/b/1 | true",
            })
    void readsWhereAnIssuerMayHost(String policy, String url, boolean holds) {
        var profile = StrictJson.mapper().createObjectNode().put("id", "https://uni.example/issuer");
        profile.set("verification", StrictJson.mapper().readTree(policy.replace('\'', '"')));
        assertThat(IssuerScope.of(profile).holds(HostedUrl.parse(url).orElseThrow()))
                .isEqualTo(holds);
    }
}
