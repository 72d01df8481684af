package org.assay.credential.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.stream.Stream;
import org.assay.credential.did.Did;
import org.assay.credential.did.KeyResolver;
import org.assay.credential.fetch.Fetcher;
import org.junit.jupiter.params.provider.MethodSource;

/// One did:web has one URL, and that URL leads back to it.
class DidWebFuzz {
    static Stream<byte[]> seeds() {
        return Samples.texts(
                "did:web:aldermere.example",
                "did:web:aldermere.example:issuers:1",
                "did:web:aldermere.example%3A8443:a.b:~c");
    }

    @MethodSource("seeds")
    @DictionaryEntries({"%2F", "%3A", "..", "%2e", "@", "xn--", "did:web:", ".well-known"})
    @FuzzTest(maxDuration = "10s")
    void hasOneUrlThatLeadsBack(byte[] input) {
        var text = Samples.text(input);
        KeyResolver.over(Fetcher.offline()).resolve(text);
        URI url;
        try {
            url = Samples.inTime(() -> Did.parse(text).documentUrl());
        } catch (IllegalArgumentException refused) {
            return;
        }
        var path = url.getRawPath();
        var port = url.getPort() < 0 ? "" : "%3A" + url.getPort();
        var back = "did:web:" + url.getHost() + port
                + (path.equals("/.well-known/did.json")
                        ? ""
                        : path.substring(0, path.length() - 9).replace('/', ':'));
        var isPlain = "https".equals(url.getScheme())
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && path.endsWith("/did.json")
                && url.normalize().equals(url);
        if (!isPlain || !back.equals(text) && !text.equals("did:web:" + url.getHost() + port + ":.well-known"))
            throw new AssertionError("%s became %s".formatted(text, url));
    }
}
