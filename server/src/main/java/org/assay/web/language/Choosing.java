package org.assay.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.web.Surroundings;
import org.assay.web.Visitor;
import org.assay.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Chooses the language of a page: what the address asks for (`?lang=de`), else the visitor's own setting, else what
/// was chosen on this device, else the browser's wish; each only where the storefront offers it.
@Component
public class Choosing {
    static final String PARAMETER = "lang";
    private static final String COOKIE = "lang";
    private static final Duration KEPT = Duration.ofDays(365);
    private final Surroundings surroundings;

    Choosing(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Those that can be chosen here, of the languages that the platform speaks.
    public List<String> offered() {
        var wanted = surroundings.languages();
        return Dictionary.LANGUAGES.stream().filter(wanted::contains).toList();
    }

    /// The words for this request; what its address asks for is kept for the next.
    public Words words(HttpServletRequest request, HttpServletResponse response) {
        var asked = asked(request).filter(this::isOffered);
        if (asked.isPresent() && request.getMethod().equals("GET")) keep(asked.get(), request, response);
        return Dictionary.words(asked.or(() -> chosen(request))
                .or(() -> wished(request))
                .or(() -> offered().stream().findFirst())
                .orElse("en"));
    }

    /// What the visitor chose before, in their account or on this device; not what their browser wishes.
    public Optional<String> chosen(HttpServletRequest request) {
        return setting().or(() -> kept(request));
    }

    /// Only a request that reads is asked: the parameters of another may stand in a body that is too large to look at.
    private static Optional<String> asked(HttpServletRequest request) {
        return List.of("GET", "HEAD").contains(request.getMethod())
                ? Optional.ofNullable(request.getParameter(PARAMETER))
                : Optional.empty();
    }

    boolean isOffered(String language) {
        return offered().contains(language);
    }

    void keep(String language, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, language)
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private Optional<String> setting() {
        return surroundings.visitor().map(Visitor::language).filter(this::isOffered);
    }

    private Optional<String> kept(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(this::isOffered);
    }

    private Optional<String> wished(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Optional.empty();
        Stream<Locale> wishes = Collections.list(request.getLocales()).stream();
        return wishes.map(Locale::getLanguage).filter(this::isOffered).findFirst();
    }
}
