package org.assay.e2e;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.credential.Issuer;
import org.assay.credential.SignedCredential;
import org.assay.credential.did.DidDocument;
import org.assay.credential.key.SigningKey;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import tools.jackson.databind.node.ObjectNode;

/// Aldermere University as the library alone can be it: a did:web issuer that serves its key, its status list and
/// one credential over https on loopback.
final class IssuerSite implements AutoCloseable {
    static final Instant UNTIL = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(365, ChronoUnit.DAYS);
    private static final int INDEX = 94_567;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
    private final SigningKey key = SigningKey.generateEd25519(new SecureRandom());
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final HttpsServer server;
    private final String home;
    private final DidDocument did;

    private IssuerSite(HttpsServer server) {
        this.server = server;
        var port = server.getAddress().getPort();
        this.home = "https://localhost:" + port;
        this.did = new DidDocument("did:web:localhost%3A" + port, List.of(key.publicKey()));
    }

    static IssuerSite open(LoopbackCertificate certificate) throws IOException {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        var site = new IssuerSite(server);
        site.files.put("/.well-known/did.json", site.did.write());
        site.revoke(false);
        site.files.put("/credentials/1", site.sign(site.unsigned()).bytes());
        server.createContext("/", exchange -> {
            var file = site.files.get(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) exchange.getResponseBody().write(file);
            exchange.close();
        });
        server.start();
        return site;
    }

    String credential() {
        return home + "/credentials/1";
    }

    byte[] bytes() {
        return files.getOrDefault("/credentials/1", new byte[0]);
    }

    /// Publishes the status list anew, with the credential's bit set or not.
    void revoke(boolean revoked) {
        publish("/status/1", StatusPurpose.REVOCATION, revoked);
        publish("/status/2", StatusPurpose.SUSPENSION, false);
    }

    /// Publishes both lists anew: a suspended credential is in both, see decision 29.
    void suspend(boolean suspended) {
        publish("/status/2", StatusPurpose.SUSPENSION, suspended);
        publish("/status/1", StatusPurpose.REVOCATION, suspended);
    }

    private void publish(String path, StatusPurpose purpose, boolean set) {
        var list = StatusList.empty(StatusList.MIN_BITS)
                .with(INDEX, set)
                .credential(home + path, did.id(), purpose, now, UNTIL);
        files.put(path, sign(list).bytes());
    }

    private SignedCredential sign(ObjectNode unsigned) {
        return Issuer.sign(unsigned, key, did.methodId(key.publicKey()), now);
    }

    private ObjectNode unsigned() {
        var status = StatusEntry.of(StatusPurpose.REVOCATION, INDEX, home + "/status/1")
                .suspendedIn(home + "/status/2");
        return OpenBadges.write(SurveyCredential.unsigned(credential(), did.id(), now)
                .validUntil(UNTIL)
                .credentialStatus(List.of(status))
                .build());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
