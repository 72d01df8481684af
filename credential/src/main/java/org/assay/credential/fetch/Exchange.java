package org.assay.credential.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.assay.credential.fetch.Fetched.Failure;
import org.assay.credential.fetch.Fetched.Reason;
import org.jspecify.annotations.Nullable;

/// One request at a time to an address that was checked before, closed from outside when time is up.
final class Exchange implements AutoCloseable {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;

    private final SSLSocketFactory tls;
    private @Nullable Socket open;
    private boolean closed;

    Exchange(SSLSocketFactory tls) {
        this.tls = tls;
    }

    sealed interface Outcome {}

    record Redirect(URI location) implements Outcome {}

    record Final(Fetched fetched) implements Outcome {}

    /// What is sent along.
    ///
    /// @param headers without control characters
    record Sent(byte[] bytes, String type, Map<String, String> headers) {
        Sent {
            headers = Map.copyOf(headers);
            headers.forEach((name, value) -> {
                if ((name + value).chars().anyMatch(c -> c < ' ' || c > '~'))
                    throw new IllegalArgumentException(name + " holds a control character");
            });
        }

        /// @param authorization value of that header
        static Sent form(String text, String authorization) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Sent(bytes, "application/x-www-form-urlencoded", Map.of("Authorization", authorization));
        }

        static Sent json(byte[] bytes, Map<String, String> headers) {
            return new Sent(bytes, "application/json", headers);
        }

        private String head() {
            var head = new StringBuilder();
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            return head + "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, bytes.length);
        }
    }

    /// Asks with something to send, or without where it is null.
    Outcome send(URI url, InetAddress address, FetchLimits limits, @Nullable Sent sent) throws IOException {
        try (var socket = connect(url, address)) {
            write(socket, request(url, limits, sent), sent);
            return outcome(url, Answer.read(socket.getInputStream(), limits.maxBytes()));
        }
    }

    /// The status of the answer; the rest is not read.
    int status(URI url, InetAddress address, Sent sent) throws IOException {
        try (var socket = connect(url, address)) {
            write(socket, request(url, FetchLimits.JSON, sent), sent);
            return Answer.status(socket.getInputStream());
        }
    }

    private static void write(SSLSocket socket, String head, @Nullable Sent sent) throws IOException {
        var output = socket.getOutputStream();
        output.write(head.getBytes(StandardCharsets.US_ASCII));
        if (sent != null) output.write(sent.bytes());
        output.flush();
    }

    private static Outcome outcome(URI url, Answer answer) throws IOException {
        return switch (answer.status()) {
            case 200 -> new Final(new Fetched.Document(answer.body(), answer.header("content-type"), url));
            case 301, 302, 303, 307, 308 -> new Redirect(location(answer));
            case 404, 410 ->
                new Final(new Failure(Reason.NOT_FOUND, "answered %d: %s".formatted(answer.status(), url)));
            case 401, 403 -> new Final(new Failure(Reason.REFUSED, "answered %d: %s".formatted(answer.status(), url)));
            default -> new Final(new Failure(Reason.BAD_ANSWER, "answered %d: %s".formatted(answer.status(), url)));
        };
    }

    private static URI location(Answer answer) throws IOException {
        try {
            return URI.create(answer.header("location"));
        } catch (IllegalArgumentException malformed) {
            throw new Answer.NotHttp("redirected to what is not a URL");
        }
    }

    private static String request(URI url, FetchLimits limits, @Nullable Sent sent) {
        var ascii = URI.create(url.toASCIIString());
        var path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        var query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        var port = url.getPort() < 0 || url.getPort() == 443 ? "" : ":" + url.getPort();
        return "%s %s%s HTTP/1.1\r\nHost: %s%s\r\nAccept: %s\r\nAccept-Encoding: identity\r\nUser-Agent: Assay\r\n%sConnection: close\r\n\r\n"
                .formatted(
                        sent == null ? "GET" : "POST",
                        path,
                        query,
                        url.getHost(),
                        port,
                        limits.accept(),
                        sent == null ? "" : sent.head());
    }

    private SSLSocket connect(URI url, InetAddress address) throws IOException {
        var port = url.getPort() < 0 ? 443 : url.getPort();
        var plain = new Socket(Proxy.NO_PROXY);
        keep(plain);
        plain.setSoTimeout(READ_MILLIS);
        plain.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
        var socket = (SSLSocket) tls.createSocket(plain, url.getHost(), port, true);
        var parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(url.getHost())));
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private synchronized void keep(Socket socket) throws IOException {
        if (closed) {
            socket.close();
            throw new SocketException("time is up");
        }
        open = socket;
    }

    /// Ends a request that is under way, and refuses any later one.
    @Override
    public synchronized void close() {
        closed = true;
        if (open == null) return;
        try {
            open.close();
        } catch (IOException _) {
            // Nothing is left to save on a connection that is given up.
        }
    }
}
