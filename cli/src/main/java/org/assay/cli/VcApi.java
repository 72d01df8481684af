package org.assay.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.Verifier;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.DidDocument;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.SecuredToken;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The VC API over https on loopback: issuers, a verifier, and a resolver of did:key.
///
/// @spec https://w3c-ccg.github.io/vc-api/ Verifiable Credential API, "The Issuer API" and "The Verifier API"
final class VcApi implements AutoCloseable {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final String ISSUE = "/credentials/issue";

    private final HttpsServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final VcApiStatus status;
    private final Map<String, VcApiIssuer> issuers = new LinkedHashMap<>();
    private final Verifier verifier;
    private final Consumer<String> log;
    private final boolean takesForeignKeys;

    private VcApi(HttpsServer server, KnownContexts contexts, boolean takesForeignKeys, Consumer<String> log) {
        this.server = server;
        this.log = log;
        this.takesForeignKeys = takesForeignKeys;
        this.status = new VcApiStatus(address());
        for (var issuer : VcApiIssuer.all(contexts, status, Clock.systemUTC()))
            issuers.put("/" + issuer.name() + ISSUE, issuer);
        Fetcher own = (url, _) -> status.list(url.toString())
                .<Fetched>map(list -> new Fetched.Document(list, "application/vc", url))
                .orElseGet(() -> new Fetched.Failure(Fetched.Reason.NOT_FOUND, "not served here: " + url));
        this.verifier = new Verifier(own, Clock.systemUTC()).knowing(contexts);
    }

    /// @param port 0 for any that is free
    /// @param log a line for each request and what came of it
    static VcApi start(int port, KnownContexts contexts, boolean takesForeignKeys, Consumer<String> log)
            throws IOException {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(LoopbackCertificate.make()));
        var api = new VcApi(server, contexts, takesForeignKeys, log);
        server.createContext("/", api::handle);
        server.setExecutor(api.workers);
        server.start();
        return api;
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /// Paths of the issuers, and their ids.
    Map<String, String> issuers() {
        var ids = new LinkedHashMap<String, String>();
        issuers.forEach((path, issuer) -> ids.put(path, issuer.id()));
        return ids;
    }

    /// @param status of HTTP
    record Answer(int status, JsonNode body) {}

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestBody().readNBytes(StrictJson.MAX_BYTES + 1));
            var bytes = StrictJson.write(answer.body());
            log.accept("%s %s %d %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getPath(),
                            answer.status(),
                            answer.body().path("errors").path(0).asString("")));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    Answer answer(String method, String path, byte[] sent) {
        if (method.equals("GET")) return look(path);
        if (!method.equals("POST")) return failed(METHOD_NOT_ALLOWED, "POST is what this takes");
        try {
            var body = StrictJson.parseObject(sent);
            var issuer = issuers.get(path);
            if (issuer != null) return issue(issuer, body);
            return switch (path) {
                case "/credentials/verify" -> verifyCredential(body);
                case "/presentations/verify" -> verifyPresentation(body);
                default -> failed(NOT_FOUND, "nothing is served at " + path);
            };
        } catch (MalformedJson malformed) {
            return failed(BAD_REQUEST, "not JSON: " + malformed.getMessage());
        }
    }

    private Answer look(String path) {
        var list = status.list(address() + path);
        if (list.isPresent()) return new Answer(OK, StrictJson.parse(list.get()));
        if (!path.startsWith("/identifiers/")) return failed(NOT_FOUND, "nothing is served at " + path);
        var did = URLDecoder.decode(path.substring("/identifiers/".length()), StandardCharsets.UTF_8);
        try {
            if (did.contains("#")) throw new IllegalArgumentException("a method, and no DID: " + did);
            var document = DidDocument.ofKey(VerificationMethod.keyOf(did));
            var answer = StrictJson.mapper().createObjectNode();
            answer.set("didDocument", StrictJson.parse(document));
            return new Answer(OK, answer);
        } catch (IllegalArgumentException malformed) {
            return failed(BAD_REQUEST, String.valueOf(malformed.getMessage()));
        }
    }

    private Answer issue(VcApiIssuer issuer, ObjectNode body) {
        if (!(body.path("credential") instanceof ObjectNode credential))
            return failed(BAD_REQUEST, "credential is missing or not an object");
        try {
            var answer = StrictJson.mapper().createObjectNode();
            answer.set("verifiableCredential", issuer.issue(credential, body.path("options")));
            return new Answer(CREATED, answer);
        } catch (IllegalArgumentException refused) {
            return failed(BAD_REQUEST, String.valueOf(refused.getMessage()));
        } catch (RuntimeException uncovered) {
            // What the signature would not cover is refused by an exception that the library keeps to itself.
            return failed(BAD_REQUEST, "not signed: " + uncovered.getMessage());
        }
    }

    private Answer verifyCredential(ObjectNode body) {
        var credential = body.path("verifiableCredential");
        if (credential.isString() && SecuredToken.isOne(credential.stringValue()))
            return verdict(
                    verifier.verify(credential.stringValue().getBytes(StandardCharsets.UTF_8)), isProofOnly(body));
        if (!credential.isObject())
            return failed(BAD_REQUEST, "verifiableCredential is missing, or neither an object nor a token");
        return verdict(verifier.verify(StrictJson.write(credential)), isProofOnly(body));
    }

    private Answer verifyPresentation(ObjectNode body) {
        var presentation = body.path("verifiablePresentation");
        var isToken = presentation.isString() && SecuredToken.isOne(presentation.stringValue());
        if (!presentation.isObject() && !isToken)
            return failed(BAD_REQUEST, "verifiablePresentation is missing, or neither an object nor a token");
        var options = body.path("options");
        var domain = options.path("domain").isString() ? options.path("domain").stringValue() : null;
        var challenge =
                options.path("challenge").isString() ? options.path("challenge").stringValue() : null;
        var shown =
                isToken ? presentation.stringValue().getBytes(StandardCharsets.UTF_8) : StrictJson.write(presentation);
        return verdict(verifier.verifyPresentation(shown, domain, challenge), isProofOnly(body));
    }

    /// Whoever asks for the proof alone takes keys of other parties than the issuer.
    ///
    /// @spec https://w3c-ccg.github.io/vc-api/ Verifiable Credential API, "Verify Credential", `checks`
    private boolean isProofOnly(ObjectNode body) {
        if (takesForeignKeys) return true;
        var checks = body.path("options").path("checks");
        return checks.size() == 1 && checks.path(0).asString("").equals("proof");
    }

    private static boolean isGood(VerificationReport report, boolean isProofOnly) {
        if (report.verdictOnAll() == Outcome.PASSED) return true;
        return isProofOnly
                && report.nested().isEmpty()
                && report.checks().stream()
                        .filter(check -> check.kind().isAlwaysAsked())
                        .filter(check -> !check.code().equals("key-of-another"))
                        .allMatch(check ->
                                check.outcome() == Outcome.PASSED || check.outcome() == Outcome.NOT_APPLICABLE);
    }

    private static Answer verdict(VerificationReport report, boolean isProofOnly) {
        var answer = StrictJson.mapper().createObjectNode();
        var isGood = isGood(report, isProofOnly);
        answer.put("verified", isGood);
        answer.set("report", Reports.json(report));
        var errors = answer.putArray("errors");
        if (!isGood) errors.add(Reports.text("it", report, false));
        return new Answer(isGood ? OK : BAD_REQUEST, answer);
    }

    private static Answer failed(int status, String detail) {
        var answer = StrictJson.mapper().createObjectNode();
        answer.putArray("errors").add(detail);
        return new Answer(status, answer);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}
