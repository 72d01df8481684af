package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.credential.Outcome;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.StrictJson;
import org.assay.credential.legacy.HostedUrl;
import org.junit.jupiter.params.provider.MethodSource;

/// A badge of Open Badges 1 or 2 is believed only as far as its issuer's own site says the same.
///
/// An input is up to five lines: the badge that is handed in, and what stands at four addresses.
class Ob2Fuzz {
    private static final String SITE = "https://uni.example/";
    private static final String ASSERTION = "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\","
            + "\"id\":\"https://uni.example/1\",\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":\"i@example.org\"},"
            + "\"badge\":\"https://uni.example/badge\",\"issuedOn\":\"2016-12-31T23:59:59Z\",\"verification\":{\"type\":\"hosted\"}}";
    private static final String REST = "\n{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"BadgeClass\","
            + "\"id\":\"https://uni.example/badge\",\"name\":\"S\",\"issuer\":\"https://uni.example/issuer\"}\n"
            + "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Issuer\",\"id\":\"https://uni.example/issuer\"}\n{}";

    static Stream<byte[]> seeds() {
        var old = "{\"uid\":\"1\",\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":\"i@example.org\"},"
                + "\"badge\":\"https://uni.example/badge\",\"verify\":{\"type\":\"hosted\",\"url\":\"https://uni.example/1\"},"
                + "\"issuedOn\":1460000000}";
        return Samples.texts(ASSERTION + "\n" + ASSERTION + REST, old + "\n" + old + REST);
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "issuedOn",
        "expires",
        "99999999999999999999",
        "revoked",
        "startsWith",
        "allowedOrigins",
        "\"signed\"",
        "creator"
    })
    @FuzzTest(maxDuration = "10s")
    void believesWhatTheIssuersSiteSaysToo(byte[] input) {
        var lines = Samples.text(input).split("\n", -1);
        var web =
                Map.of("1", line(lines, 1), "badge", line(lines, 2), "issuer", line(lines, 3), "list", line(lines, 4));
        Fetcher site = (url, _) -> fetched(web, url);
        var report = Samples.inTime(() -> Samples.verifier(site).verify(lines[0].getBytes(StandardCharsets.UTF_8)));
        if (report.verdict() != Outcome.PASSED) return;
        var shown = report.verified().orElseThrow();
        var id = StrictJson.parseObject(lines[0].getBytes(StandardCharsets.UTF_8))
                .path("id")
                .asString(SITE + "1");
        if (HostedUrl.parse(id).isEmpty() || !shown.has("badge")) throw new AssertionError("believed " + lines[0]);
    }

    private static String line(String[] lines, int number) {
        return number < lines.length ? lines[number] : "";
    }

    private static Fetched fetched(Map<String, String> web, URI url) {
        var text = url.toString().startsWith(SITE) ? web.get(url.toString().substring(SITE.length())) : null;
        return text == null
                ? new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url)
                : new Fetched.Document(text.getBytes(StandardCharsets.UTF_8), "application/json", url);
    }
}
