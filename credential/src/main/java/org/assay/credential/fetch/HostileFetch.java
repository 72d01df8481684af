package org.assay.credential.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.assay.credential.fetch.Fetched.Failure;
import org.assay.credential.fetch.Fetched.Reason;
import org.jspecify.annotations.Nullable;

/// Gets documents from a web that may be hostile. Safe for use by several threads.
///
/// The rules: https only, port 443, a DNS name and no address literal; the name is resolved once, every address
/// must be public, and the connection goes to that very address while certificate and Host keep the name; a
/// redirect is checked like a new URL, at most three times; 3 seconds to connect, 5 for the whole; the body is
/// counted after decoding; no cookies, no credentials, no proxy.
///
/// It speaks HTTP/1.1 over a socket of its own, because the JDK's client resolves names by itself, and between
/// its look and its connection a name may change its address.
public final class HostileFetch implements Fetcher {
    private static final Pattern DNS_NAME = Pattern.compile(
            "(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Duration TOTAL = Duration.ofSeconds(5);
    private static final int MAX_REDIRECTS = 3;

    private final Resolver resolver;
    private final Predicate<InetAddress> allowed;
    private final SSLSocketFactory tls;
    private final Set<Integer> ports;

    /// Goes out to the public internet, trusting the JDK's certificate authorities.
    public HostileFetch() {
        this(
                InetAddress::getAllByName,
                PublicAddresses::contains,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                Set.of(443));
    }

    HostileFetch(Resolver resolver, Predicate<InetAddress> allowed, SSLSocketFactory tls, Set<Integer> ports) {
        this.resolver = resolver;
        this.allowed = allowed;
        this.tls = tls;
        this.ports = ports;
    }

    /// Names to addresses, once per connection.
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Override
    public Fetched fetch(URI url, FetchLimits limits) {
        return run(url, exchange -> follow(url, limits, exchange), failure -> failure);
    }

    /// Sends a form under the same rules and reads the answer. A redirect is not followed: what the form holds is for
    /// this address only.
    ///
    /// @param authorization value of that header, without control characters
    public Fetched post(URI url, String form, String authorization, FetchLimits limits) {
        var sent = Exchange.Sent.form(form, authorization);
        return run(
                url,
                exchange -> {
                    var answer = ask(url, limits, exchange, sent);
                    return answer instanceof Exchange.Final(var fetched)
                            ? fetched
                            : new Failure(Reason.BAD_ANSWER, "redirected a form: " + url);
                },
                failure -> failure);
    }

    /// What came of sending.
    ///
    /// @param status of the answer; 0 where none came
    /// @param failure why none came, or null
    public record Told(int status, @Nullable Failure failure) {
        /// Whether the other side took it.
        public boolean isTaken() {
            return status >= 200 && status < 300;
        }
    }

    /// Sends JSON under the same rules, and reads of the answer its status alone. A redirect is not followed: what is
    /// sent is for this address only.
    ///
    /// @param headers beside those of every request, without control characters
    public Told tell(URI url, Map<String, String> headers, byte[] json) {
        var sent = Exchange.Sent.json(json, headers);
        return run(
                url,
                exchange -> new Told(exchange.status(url, address(url), sent), null),
                failure -> new Told(0, failure));
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Exchange exchange) throws IOException;
    }

    private <T> T run(URI url, Work<T> work, Function<Failure, T> failed) {
        var exchange = new Exchange(tls);
        var task = new FutureTask<>(() -> work.with(exchange));
        Thread.ofVirtual().name("fetch").start(task);
        try {
            return task.get(TOTAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            var detail = "no whole answer within %d s: %s".formatted(TOTAL.toSeconds(), url);
            return failed.apply(new Failure(Reason.TOO_SLOW, detail));
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof IOException broken) return failed.apply(failure(url, broken));
            throw new IllegalStateException("fetch failed: " + url, thrown.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed.apply(new Failure(Reason.UNREACHABLE, "stopped while fetching " + url));
        } finally {
            exchange.close();
        }
    }

    private Fetched follow(URI first, FetchLimits limits, Exchange exchange) throws IOException {
        var url = first;
        for (var hop = 0; hop <= MAX_REDIRECTS; hop++) {
            switch (ask(url, limits, exchange, null)) {
                case Exchange.Redirect(var location) -> url = url.resolve(location);
                case Exchange.Final(var fetched) -> {
                    return fetched;
                }
            }
        }
        return new Failure(Reason.BAD_ANSWER, "redirected more than %d times: %s".formatted(MAX_REDIRECTS, first));
    }

    /// Asks the first address of the URL's host, where all of them may be asked.
    private Exchange.Outcome ask(URI url, FetchLimits limits, Exchange exchange, Exchange.@Nullable Sent sent)
            throws IOException {
        return exchange.send(url, address(url), limits, sent);
    }

    /// The address may not be asked.
    private static final class Forbidden extends IOException {
        private static final long serialVersionUID = 1L;

        Forbidden(String message) {
            super(message);
        }
    }

    /// The one address that is connected to, looked up once.
    private InetAddress address(URI url) throws IOException {
        var objection = objection(url);
        if (objection != null) throw new Forbidden(objection);
        var addresses = resolver.resolve(url.getHost());
        for (var address : addresses) {
            if (!allowed.test(address)) throw new Forbidden("host has an address that is not public: " + url.getHost());
        }
        return addresses[0];
    }

    /// Why a URL is never asked, whatever its host's address is; null where it may be. Looks nothing up.
    public @Nullable String objection(URI url) {
        if (!"https".equals(url.getScheme())) return "not https: " + url;
        var host = url.getHost();
        if (host == null || url.getRawUserInfo() != null) return "not a plain host name: " + url;
        if (!DNS_NAME.matcher(host.toLowerCase(Locale.ROOT)).matches()) return "host is not a DNS name: " + url;
        if (!ports.contains(url.getPort() < 0 ? 443 : url.getPort())) return "port is not open to fetches: " + url;
        return null;
    }

    private static Failure failure(URI url, IOException broken) {
        return switch (broken) {
            case Forbidden _ -> new Failure(Reason.FORBIDDEN, String.valueOf(broken.getMessage()));
            case UnknownHostException _ -> new Failure(Reason.UNREACHABLE, "no such host: " + url);
            case SSLException _ ->
                new Failure(Reason.UNREACHABLE, "no trusted connection: %s (%s)".formatted(url, broken.getMessage()));
            case Answer.TooLarge _ -> new Failure(Reason.TOO_LARGE, "%s: %s".formatted(broken.getMessage(), url));
            case Answer.NotHttp _ -> new Failure(Reason.BAD_ANSWER, "%s: %s".formatted(broken.getMessage(), url));
            default -> new Failure(Reason.UNREACHABLE, "no connection: %s (%s)".formatted(url, broken.getMessage()));
        };
    }
}
