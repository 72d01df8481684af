package org.assay.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Knows a browser by its cookie, and gives and takes that cookie.
@Component
class Arrivals {
    private static final String SESSION = Sessions.Session.class.getName();
    private final Sessions sessions;
    private final Tenancy tenancy;
    private final IdentitySettings settings;

    Arrivals(Sessions sessions, Tenancy tenancy, IdentitySettings settings) {
        this.sessions = sessions;
        this.tenancy = tenancy;
        this.settings = settings;
    }

    /// Finds the session of this request, and puts its [Login] and the way to change it there.
    void recognise(HttpServletRequest request, HttpServletResponse response) {
        Login.keep(request, new BrowserDoor(request, response));
        cookie(request).flatMap(this::seen).ifPresent(session -> {
            request.setAttribute(SESSION, session);
            var organization = session.organization();
            request.setAttribute(
                    Login.KEY, new Login(session.person().value(), organization == null ? null : organization.value()));
        });
    }

    /// A program that shows a token is nobody's browser, whatever cookies it sends along.
    void ignore(HttpServletRequest request) {
        request.removeAttribute(Login.KEY);
    }

    private Optional<Sessions.Session> seen(Secret secret) {
        return tenancy.as(Acting.bearer(secret.hash()), () -> sessions.seen(secret));
    }

    /// The id of the session that this request belongs to; empty where it has none.
    static Optional<UUID> session(HttpServletRequest request) {
        return found(request).map(Sessions.Session::id);
    }

    private static Optional<Sessions.Session> found(HttpServletRequest request) {
        return Optional.ofNullable((Sessions.Session) request.getAttribute(SESSION));
    }

    private Optional<Secret> cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(value -> value != null && !value.isEmpty())
                .map(Secret::new)
                .findFirst();
    }

    /// The prefix keeps other hosts of this domain from planting it, where there is https.
    private String name() {
        return settings.isSecure() ? "__Host-assay-session" : "assay-session";
    }

    private void set(HttpServletResponse response, String value, long seconds) {
        var cookie = ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private final class BrowserDoor implements Login.Door {
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        BrowserDoor(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        @Override
        public void begin(PersonId person, Login.Means means) {
            endRow();
            var device = Device.name(request.getHeader(HttpHeaders.USER_AGENT));
            set(response, sessions.begin(person, means, device).text(), -1);
        }

        @Override
        public void actFor(OrganizationId organization) {
            found(request).ifPresent(session -> sessions.actFor(session.person(), session.id(), organization));
        }

        @Override
        public void end() {
            endRow();
            set(response, "", 0);
        }

        private void endRow() {
            found(request).ifPresent(session -> sessions.end(session.person(), session.id()));
        }
    }
}
