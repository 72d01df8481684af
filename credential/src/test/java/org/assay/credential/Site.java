package org.assay.credential;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.credential.did.DidDocument;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.StrictJson;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.openbadges.Profile;
import tools.jackson.databind.node.ObjectNode;

/// A did:web issuer's site, held in memory, with what was asked of it.
final class Site implements Fetcher {
    static final String DID = "did:web:aldermere.example:issuers:1";
    final Map<String, byte[]> web = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    private final DidDocument issuer = new DidDocument(DID, List.of(Cast.KEY.publicKey()));

    Site() {
        web.put("https://aldermere.example/issuers/1/did.json", issuer.write());
    }

    @Override
    public Fetched fetch(URI url, FetchLimits limits) {
        asked.add(url.toString());
        return web.containsKey(url.toString())
                ? new Fetched.Document(web.get(url.toString()), "application/json", url)
                : new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url);
    }

    byte[] sign(ObjectNode document, Instant created) {
        return Issuer.sign(document, Cast.KEY, issuer.methodId(Cast.KEY.publicKey()), created)
                .bytes();
    }

    void publish(String url, ObjectNode document, Instant created) {
        web.put(url, sign(document, created));
    }

    void publish(String url, String text) {
        web.put(url, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The cast's credential by this issuer, unsigned, with a status as JSON.
    ObjectNode credential(String status) {
        var json = OpenBadges.write(Cast.credential().build());
        json.set(
                "issuer",
                OpenBadges.write(
                        Profile.builder(DID).name("Aldermere University").build()));
        if (!status.isEmpty()) json.set("credentialStatus", StrictJson.parse(status.getBytes(StandardCharsets.UTF_8)));
        return json;
    }

    Verifier verifier(Instant now) {
        return verifier(this, now);
    }

    static Verifier verifier(Fetcher fetcher, Instant now) {
        return new Verifier(fetcher, Clock.fixed(now, ZoneOffset.UTC));
    }
}
