package org.assay.credential.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.assay.credential.Standards;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;

class BundledContextsTest {
    private static final Map<String, String> PUBLISHED = Map.ofEntries(
            Map.entry(BundledContexts.CREDENTIALS_V2, "w3c-credentials-v2.jsonld"),
            Map.entry(BundledContexts.CREDENTIALS_V1, "2018-credentials-v1.jsonld"),
            Map.entry("https://w3id.org/security/data-integrity/v1", "w3c-data-integrity-v1.jsonld"),
            Map.entry("https://w3id.org/security/data-integrity/v2", "w3c-data-integrity-v2.jsonld"),
            Map.entry("https://w3id.org/security/multikey/v1", "w3c-multikey-v1.jsonld"),
            Map.entry("https://w3id.org/security/suites/ed25519-2020/v1", "suites-ed25519-2020.jsonld"),
            Map.entry("https://www.w3.org/ns/credentials/status/v1", "w3c-bitstring-status-list-v1.jsonld"),
            Map.entry("https://w3id.org/vc/status-list/2021/v1", "w3c-status-list-2021-v1.jsonld"),
            Map.entry("https://www.w3.org/ns/did/v1", "did-v1.jsonld"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context.json", "ob-v3p0.json"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", "ob-v3p0-3.0.1.json"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", "ob-v3p0-3.0.2.json"),
            Map.entry(BundledContexts.OPEN_BADGES, "ob-v3p0-3.0.3.spec-repo.json"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", "ob-v3p0-extensions.json"),
            Map.entry("https://purl.imsglobal.org/spec/clr/v2p0/context.json", "clr-v2p0.json"),
            Map.entry(BundledContexts.LEARNER_RECORD, "clr-v2p0-2.0.1.json"));

    @Test
    void holdsEveryFileToTheDigestInItsProvenance() throws Exception {
        var digests = provenance();
        assertThat(digests.keySet()).isEqualTo(BundledContexts.urls());
        for (var url : BundledContexts.urls()) {
            var bytes = BundledContexts.find(url).orElseThrow();
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .as(url)
                    .isEqualTo(digests.get(url));
        }
    }

    /// VC Data Model 2.0, "Base Context", states the digest.
    @Test
    void carriesTheBaseContextByteForByte() throws IOException {
        assertThat(provenance().get(BundledContexts.CREDENTIALS_V2)).startsWith("59955ced6697d61e");
    }

    @Test
    void meansWhatThePublishedCopiesMean() {
        assertThat(PUBLISHED.keySet()).isEqualTo(BundledContexts.urls());
        PUBLISHED.forEach((url, file) -> assertThat(
                        StrictJson.parse(BundledContexts.find(url).orElseThrow()))
                .as(url)
                .isEqualTo(StrictJson.parse(Standards.bytes("contexts/" + file))));
    }

    @Test
    void knowsNoOtherContext() {
        assertThat(BundledContexts.find("https://example.org/context")).isEmpty();
        assertThat(BundledContexts.find("http://www.w3.org/ns/credentials/v2")).isEmpty();
    }

    private static Map<String, String> provenance() throws IOException {
        try (var stream = BundledContexts.class.getResourceAsStream("PROVENANCE.md")) {
            var digests = new HashMap<String, String>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\s*\\|\\s*"))
                    .filter(cells -> cells.length == 6 && cells[1].endsWith(".json"))
                    .forEach(cells -> digests.put(cells[2], cells[5]));
            return digests;
        }
    }
}
