package org.assay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody among many, whose browser would be too much: fetches the pages and sends their forms, with cookies of
/// their own.
final class Attendee implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"[^\"]*(/sign-in/links/[^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;
    private final URI home;
    private String page = "";

    /// @param home any address of the platform
    Attendee(String address, URI home) {
        this.address = address;
        this.home = home;
    }

    /// Signs in by mail on the page of a code, as it asks for.
    Attendee comeTo(String code) throws IOException, InterruptedException {
        get(code);
        post("/sign-in", Map.of("address", address, "next", code));
        get(letter());
        var link = found(LINK);
        get(link);
        return post(link, Map.of("name", address.replaceAll("@.*", "")));
    }

    private String letter() throws IOException, InterruptedException {
        var letter = Pattern.compile("href=\"(/mailbox/[^\"]+)\"[^>]*>[^<]*</a>\\s*<span[^>]*>To " + address);
        for (int tries = 0; tries < 100; tries++) {
            var found = letter.matcher(get("/mailbox").page);
            if (found.find()) return found.group(1);
            Thread.sleep(200);
        }
        throw new IllegalStateException("no letter came to " + address);
    }

    Attendee get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET());
    }

    /// Sends a form of the page that was fetched last.
    Attendee post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + found(TOKEN) + "&", ""));
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Attendee send(HttpRequest.Builder request) throws IOException, InterruptedException {
        page = browser.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return this;
    }

    private String found(Pattern pattern) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }

    /// Whether the page that was fetched last says so.
    boolean sees(String text) {
        return page.contains(text);
    }

    @Override
    public void close() {
        browser.close();
    }
}
