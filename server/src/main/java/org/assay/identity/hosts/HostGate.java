package org.assay.identity.hosts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only under names of ours: the platform's own, and those that an organization proved. Any other is answered
/// 421, so that a name of somebody else that points here shows nothing.
///
/// Under an organization's name its storefront and public things are shown, without any cookie; whoever wants to sign
/// in or do something is led to the platform's own name, where sessions live.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostGate extends OncePerRequestFilter {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 1000;
    private static final List<String> OPEN =
            List.of("/achievements/", "/assets/", "/organizations/", "/status/", "/issuers/", "/keys/", "/badges/");

    private final Hosts hosts;
    private final Organizations organizations;
    private final IdentitySettings platform;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    HostGate(Hosts hosts, Organizations organizations, IdentitySettings platform, Clock clock) {
        this.hosts = hosts;
        this.organizations = organizations;
        this.platform = platform;
        this.clock = clock;
    }

    /// @param slug of the storefront of a name; null where nobody proved it
    private record Remembered(@Nullable String slug, Instant until) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = name(request);
        if (isOurs(name)) {
            chain.doFilter(request, response);
            return;
        }
        var slug = isName(name) ? slug(name) : Optional.<String>empty();
        if (slug.isEmpty()) misdirected(response);
        else serve(slug.get(), request, response, chain);
    }

    private void serve(String slug, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var front = "/at/" + slug;
        var path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads) {
            misdirected(response);
        } else if (path.equals("/")) {
            chain.doFilter(new At(request, front), response);
        } else if (path.equals(front) || OPEN.stream().anyMatch(path::startsWith)) {
            chain.doFilter(new WithoutCookies(request), response);
        } else {
            var query = path.equals("/sign-in") ? "organization=" + slug : request.getQueryString();
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(
                    "Location", platform.url(path.startsWith("//") ? "/" : path) + (query == null ? "" : "?" + query));
        }
    }

    private boolean isOurs(String name) {
        var own = URI.create(platform.url("")).getHost();
        return THIS_MACHINE.contains(name) || name.equals(own == null ? "" : own.toLowerCase(Locale.ROOT));
    }

    private Optional<String> slug(String name) {
        var now = clock.instant();
        var known = remembered.get(name);
        if (known != null && now.isBefore(known.until)) return Optional.ofNullable(known.slug);
        var slug = hosts.proved(name)
                .map(host -> organizations.get(host.organization()).slug());
        if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
        remembered.put(name, new Remembered(slug.orElse(null), now.plus(REMEMBERED)));
        return slug;
    }

    /// Forgets what was remembered, so that a proof counts at once.
    void forget(String name) {
        remembered.remove(name);
    }

    /// As the container read it from the Host header, without port, case and a dot at its end.
    private static String name(HttpServletRequest request) {
        var name = request.getServerName();
        var lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    static boolean isName(String name) {
        return name.length() <= 253
                && name.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    }

    private static void misdirected(HttpServletResponse response) throws IOException {
        response.setStatus(421);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write("Nothing is served under this name.\n".getBytes(StandardCharsets.UTF_8));
    }

    /// A browser's cookies of another name mean nothing here.
    private static class WithoutCookies extends HttpServletRequestWrapper {
        WithoutCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public jakarta.servlet.http.Cookie[] getCookies() {
            return new jakarta.servlet.http.Cookie[0];
        }
    }

    /// The front page of a name is the organization's storefront.
    private static final class At extends WithoutCookies {
        private final String path;

        At(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }
    }
}
