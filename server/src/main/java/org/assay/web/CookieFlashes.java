package org.assay.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Carries the one-sentence notice of a [Redirect] to the next page in a cookie of three minutes, so that no process
/// keeps anything for a browser. Whoever changes their own cookie reads their own words.
final class CookieFlashes extends AbstractFlashMapManager {
    private static final String NAME = "assay-notice";
    private static final Duration LIFETIME = Duration.ofMinutes(3);
    private static final int MOST_CHARACTERS = 2_000;
    private final JsonMapper json;
    private final boolean isSecure;

    CookieFlashes(JsonMapper json, boolean isSecure) {
        this.json = json;
        this.isSecure = isSecure;
        setFlashMapTimeout((int) LIFETIME.toSeconds());
    }

    /// One notice, on its way to a page.
    ///
    /// @param until milliseconds since 1970
    private record Notice(@Nullable String path, String notice, long until) {}

    private record Notices(List<Notice> notices) {}

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .map(cookie -> read(cookie.getValue()))
                .orElse(null);
    }

    private List<FlashMap> read(String value) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            var maps = new ArrayList<FlashMap>();
            for (var notice : json.readValue(text, Notices.class).notices()) {
                var map = new FlashMap();
                map.put(Renderer.NOTICE, notice.notice());
                map.setTargetRequestPath(notice.path());
                map.setExpirationTime(notice.until());
                maps.add(map);
            }
            return maps;
        } catch (IllegalArgumentException | JacksonException | NullPointerException unreadable) {
            return new ArrayList<>();
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        var notices = maps.stream()
                .map(map -> new Notice(
                        map.getTargetRequestPath(), String.valueOf(map.get(Renderer.NOTICE)), map.getExpirationTime()))
                .toList();
        var text = json.writeValueAsString(new Notices(notices));
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        var isKept = !notices.isEmpty() && value.length() <= MOST_CHARACTERS;
        var cookie = ResponseCookie.from(NAME, isKept ? value : "")
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Lax")
                .path("/")
                .maxAge(isKept ? LIFETIME : Duration.ZERO)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
