package org.assay.credential.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.assay.credential.fetch.Fetched.Document;
import org.assay.credential.fetch.Fetched.Failure;
import org.assay.credential.fetch.Fetched.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Fetches from a hostile server on loopback, reached as `good.example` under a certificate of our own.
class HostileFetchTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private final Map<String, Answering> answers = new HashMap<>();
    private final AtomicInteger connects = new AtomicInteger();
    private static TestAuthority authority;
    private ServerSocket server;

    @FunctionalInterface
    interface Answering {
        void answer(OutputStream output) throws Exception;
    }

    @BeforeAll
    static void certify() throws Exception {
        authority = TestAuthority.create("good.example");
    }

    @BeforeEach
    void start() throws Exception {
        server = authority.serverSockets().createServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void bringsTheBodyOfAnHonestServer() {
        answer("/plain", OK + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        answer("/chunked", OK + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n");
        answer("/until-close", OK + "\r\n{}");
        for (var path : new String[] {"/plain", "/chunked", "/until-close"})
            assertThat(fetch(path))
                    .isInstanceOfSatisfying(
                            Document.class,
                            document -> assertThat(document.body()).asString().isEqualTo("{}"));
    }

    @Test
    void neverConnectsToAnAddressThatIsNotPublic() throws Exception {
        answer("/", OK + "\r\n{}");
        var strict = new HostileFetch(
                _ -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getLoopbackAddress()},
                PublicAddresses::contains,
                authority.clientSockets(),
                Set.of(443, server.getLocalPort()));
        assertThat(strict.fetch(url("/"), FetchLimits.JSON))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.FORBIDDEN));
        assertThat(connects).hasValue(0);
    }

    /// The name answers with a good address first and with another one ever after.
    @Test
    void connectsToTheAddressThatItChecked() throws Exception {
        answer("/", OK + "\r\n{}");
        var lookUps = new AtomicInteger();
        var rebinding = new HostileFetch(
                _ -> new InetAddress[] {
                    lookUps.getAndIncrement() == 0
                            ? InetAddress.getLoopbackAddress()
                            : InetAddress.getByName("203.0.113.1")
                },
                InetAddress::isLoopbackAddress,
                authority.clientSockets(),
                Set.of(server.getLocalPort()));
        assertThat(rebinding.fetch(url("/"), FetchLimits.JSON)).isInstanceOf(Document.class);
        assertThat(lookUps).hasValue(1);
    }

    @Test
    void checksEachRedirectLikeANewUrl() {
        for (var target : new String[] {
            "http://good.example/",
            "https://127.0.0.1/",
            "https://localhost/",
            "file:///etc/passwd",
            "https://good.example:22/",
            "//127.0.0.1/",
            "https://good.example@127.0.0.1/",
            "https://[::ffff:127.0.0.1]/",
            "mailto:root@good.example",
            "https:good.example",
            "gopher://good.example/"
        }) {
            answer("/", "HTTP/1.1 302 Found\r\nLocation: " + target + "\r\n\r\n");
            assertReason("/", Reason.FORBIDDEN);
        }
    }

    /// Whatever stands where the next address is meant to stand, it is an answer and no exception.
    @Test
    void refusesARedirectThatNamesNoUrl() {
        for (var target : new String[] {"ht tp://x", "https://good.example/a b", "::", "https://a\u0000b/", "%"}) {
            answer("/", "HTTP/1.1 302 Found\r\nLocation: " + target + "\r\n\r\n");
            assertReason("/", Reason.BAD_ANSWER);
        }
        answer("/", "HTTP/1.1 302 Found\r\n\r\n");
        assertThat(fetch("/")).isInstanceOf(Failure.class);
        answer("/", "HTTP/1.1 302 Found\r\nLocation: https://other.example/\r\nX-Injected: 1\r\n\r\n");
        assertThat(fetch("/")).isInstanceOf(Failure.class);
    }

    @Test
    void followsThreeRedirectsAndNoMore() {
        answer("/end", OK + "\r\n{}");
        for (var hop = 0; hop < 4; hop++)
            answer("/" + hop, "HTTP/1.1 301 Moved\r\nLocation: /" + (hop == 0 ? "end" : hop - 1) + "\r\n\r\n");
        assertThat(fetch("/2")).isInstanceOf(Document.class);
        assertReason("/3", Reason.BAD_ANSWER);
    }

    @Test
    void stopsAtTheLimitWhateverTheServerSays() {
        var limit = FetchLimits.JSON.maxBytes();
        answer("/stated", OK + "Content-Length: " + (limit + 1) + "\r\n\r\n");
        answer("/unstated", OK + "\r\n" + "x".repeat(limit + 1));
        answer("/chunked", OK + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n");
        answer("/headers", OK + "X: y\r\n".repeat(1_000_000));
        for (var path : new String[] {"/stated", "/unstated", "/chunked", "/headers"})
            assertReason(path, Reason.TOO_LARGE);
    }

    @Test
    void countsTheBodyAfterDecoding() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(new byte[10_000_000]);
        }
        answers.put("/", output -> {
            output.write((OK + "Content-Encoding: gzip\r\nContent-Length: " + zipped.size() + "\r\n\r\n").getBytes());
            output.write(zipped.toByteArray());
        });
        assertReason("/", Reason.TOO_LARGE);
    }

    @Test
    void givesUpOnASlowServerInFiveSeconds() {
        answers.put("/", output -> {
            output.write(OK.getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 100; i++) {
                output.write('x');
                output.flush();
                Thread.sleep(300);
            }
        });
        Assertions.assertTimeout(Duration.ofSeconds(7), () -> assertReason("/", Reason.TOO_SLOW));
    }

    @Test
    void refusesWhatIsNotHttp() {
        answer("/ssh", "SSH-2.0-OpenSSH_9\r\n\r\n");
        answer("/short", OK + "Content-Length: 5\r\n\r\n{}");
        answer("/twice", OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
        answer("/brotli", OK + "Content-Encoding: br\r\n\r\n{}");
        answer("/error", "HTTP/1.1 500 Oh\r\n\r\n");
        for (var path : new String[] {"/ssh", "/short", "/twice", "/brotli", "/error"})
            assertReason(path, Reason.BAD_ANSWER);
        answer("/gone", "HTTP/1.1 404 No\r\n\r\n");
        assertReason("/gone", Reason.NOT_FOUND);
    }

    @Test
    void refusesACertificateForAnotherNameOrOfAnotherAuthority() throws Exception {
        answer("/", OK + "\r\n{}");
        var other = URI.create("https://other.example:" + server.getLocalPort() + "/");
        assertThat(door(authority.clientSockets()).fetch(other, FetchLimits.JSON))
                .isInstanceOf(Failure.class);
        var stranger = door((SSLSocketFactory) SSLSocketFactory.getDefault());
        assertThat(stranger.fetch(url("/"), FetchLimits.JSON))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    @Test
    void refusesACertificateThatIsOver() throws Exception {
        var past = TestAuthority.create("good.example", "-3d");
        try (var expired = past.serverSockets().createServerSocket()) {
            expired.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread.ofVirtual().start(() -> {
                try (var socket = expired.accept()) {
                    socket.getOutputStream().write((OK + "\r\n{}").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException _) {
                    // The client hangs up.
                }
            });
            var door = new HostileFetch(
                    _ -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                    InetAddress::isLoopbackAddress,
                    past.clientSockets(),
                    Set.of(expired.getLocalPort()));
            var url = URI.create("https://good.example:" + expired.getLocalPort() + "/");
            assertThat(door.fetch(url, FetchLimits.JSON))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.reason())
                                    .as(failure.detail())
                                    .isEqualTo(Reason.UNREACHABLE));
        }
    }

    @Test
    void spendsNoMoreThanItsBudget() {
        var fetches = new AtomicInteger();
        var budget = new FetchBudget((url, _) -> {
            fetches.incrementAndGet();
            return new Failure(Reason.NOT_FOUND, url.toString());
        });
        for (var i = 0; i < 200; i++) budget.fetch(URI.create("https://good.example/" + i), FetchLimits.JSON);
        assertThat(fetches).hasValue(12);
        budget.fetch(URI.create("https://good.example/0"), FetchLimits.JSON);
        assertThat(fetches).hasValue(12);
    }

    @Test
    void tellsUnderTheSameRulesAndReadsTheStatusAlone() throws Exception {
        answer("/taken", "HTTP/1.1 204 No Content\r\n\r\n");
        answer("/endless", OK + "Content-Length: 999999999\r\n\r\n{");
        answer("/moved", "HTTP/1.1 302 Found\r\nLocation: https://127.0.0.1/\r\n\r\n");
        answer("/gone", "HTTP/1.1 410 Gone\r\n\r\n");
        answer("/noise", "SSH-2.0-x\r\n\r\n");
        var door = door(authority.clientSockets());
        var json = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(door.tell(url("/taken"), Map.of("webhook-id", "1"), json).isTaken())
                .isTrue();
        assertThat(door.tell(url("/endless"), Map.of(), json).isTaken()).isTrue();
        assertThat(door.tell(url("/moved"), Map.of(), json)).isEqualTo(new HostileFetch.Told(302, null));
        assertThat(door.tell(url("/gone"), Map.of(), json).status()).isEqualTo(410);
        assertThat(door.tell(url("/noise"), Map.of(), json).isTaken()).isFalse();
        int before = connects.get();
        var strict = new HostileFetch(
                _ -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                PublicAddresses::contains,
                authority.clientSockets(),
                Set.of(server.getLocalPort()));
        var refused = strict.tell(url("/taken"), Map.of(), json);
        assertThat(refused.failure())
                .isNotNull()
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.FORBIDDEN));
        assertThat(strict.tell(URI.create("http://good.example/"), Map.of(), json)
                        .isTaken())
                .isFalse();
        assertThat(connects).hasValue(before);
        assertThatThrownBy(() -> door.tell(url("/taken"), Map.of("webhook-id", "1\r\nHost: x"), json))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertReason(String path, Reason reason) {
        assertThat(fetch(path))
                .as(path)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.reason())
                                .as(failure.detail())
                                .isEqualTo(reason));
    }

    private void answer(String path, String text) {
        answers.put(path, output -> output.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Fetched fetch(String path) {
        return door(authority.clientSockets()).fetch(url(path), FetchLimits.JSON);
    }

    private HostileFetch door(SSLSocketFactory sockets) {
        return new HostileFetch(
                _ -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                InetAddress::isLoopbackAddress,
                sockets,
                Set.of(server.getLocalPort()));
    }

    private URI url(String path) {
        return URI.create("https://good.example:" + server.getLocalPort() + path);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                connects.incrementAndGet();
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        var line = new StringBuilder();
                        for (var letter = socket.getInputStream().read();
                                letter >= 0 && letter != '\n';
                                letter = socket.getInputStream().read()) line.append((char) letter);
                        var path = line.toString().split(" ")[1];
                        var answer = answers.get(path);
                        if (answer != null) answer.answer(socket.getOutputStream());
                        socket.getOutputStream().flush();
                    } catch (Exception _) {
                        // The client hung up, as many of these tests want it to.
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }
}
