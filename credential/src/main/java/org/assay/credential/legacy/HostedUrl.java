package org.assay.credential.legacy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a badge's document stands, compared by its parts and not as text.
///
/// Older badges name themselves by http. What they name is fetched by https; either names the same document.
///
/// @param port -1 for the scheme's own
/// @param path begins with a slash; without dots to climb with and without encoded separators
/// @param query with its question mark, or empty
public record HostedUrl(String host, int port, String path, String query) {
    private static final Pattern ODD = Pattern.compile("(?i)\\\\|%2e|%2f|%5c|%00|//|/\\.{1,2}(?:/|$)");
    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");

    /// Nothing for what is no plain http or https URL.
    public static Optional<HostedUrl> parse(String text) {
        try {
            var url = new URI(text);
            var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            var isPlain = (scheme.equals("https") || scheme.equals("http"))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null;
            if (!isPlain) return Optional.empty();
            var host = url.getHost().toLowerCase(Locale.ROOT);
            var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            if (!HOST.matcher(host).matches() || ODD.matcher(path).find()) return Optional.empty();
            var isOwnPort = url.getPort() == (scheme.equals("https") ? 443 : 80);
            var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            return Optional.of(new HostedUrl(host, isOwnPort ? -1 : url.getPort(), path, query));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /// Whether two texts name the same document.
    public static boolean isSame(String one, String other) {
        return one.equals(other) || parse(one).isPresent() && parse(one).equals(parse(other));
    }

    public boolean hasOriginOf(HostedUrl other) {
        return host.equals(other.host) && port == other.port;
    }

    /// Whether this stands at or below `prefix`, by whole segments of its path.
    public boolean isWithin(HostedUrl prefix) {
        if (!hasOriginOf(prefix)) return false;
        if (!prefix.query.isEmpty()) return equals(prefix);
        var folder = prefix.path.endsWith("/") ? prefix.path : prefix.path + "/";
        return path.equals(prefix.path) || path.startsWith(folder);
    }

    /// By https, whatever it was named by.
    public URI secured() {
        return URI.create("https://" + host + (port < 0 ? "" : ":" + port) + path + query);
    }
}
