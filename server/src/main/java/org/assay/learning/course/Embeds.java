package org.assay.learning.course;

import java.util.Optional;
import java.util.regex.Pattern;

/// Video hosts that a lesson may embed, and the address that shows nothing but the player. Nothing is asked of a host
/// before somebody chose to play.
public final class Embeds {
    /// For people.
    public static final String HOSTS = "youtube.com, vimeo.com or peertube.tv";

    private static final Pattern YOUTUBE = Pattern.compile(
            "https://(?:www\\.)?(?:youtube\\.com/watch\\?v=|youtu\\.be/|youtube-nocookie\\.com/embed/)([\\w-]{6,20})(?:[?&].{0,100})?");
    private static final Pattern VIMEO =
            Pattern.compile("https://(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?(\\d{5,14})");
    private static final Pattern PEERTUBE = Pattern.compile("https://peertube\\.tv/(?:w|videos/embed)/([\\w-]{6,40})");

    private Embeds() {}

    /// A player at an allowed host.
    ///
    /// @param host as in a content security policy's frame-src
    /// @param address of the player alone
    public record Player(String host, String address) {}

    /// The player of an address that somebody typed; empty where its host is not allowed.
    public static Optional<Player> of(String typed) {
        var youtube = YOUTUBE.matcher(typed);
        if (youtube.matches()) return player("https://www.youtube-nocookie.com", "/embed/" + youtube.group(1));
        var vimeo = VIMEO.matcher(typed);
        if (vimeo.matches()) return player("https://player.vimeo.com", "/video/" + vimeo.group(1) + "?dnt=1");
        var peertube = PEERTUBE.matcher(typed);
        if (peertube.matches()) return player("https://peertube.tv", "/videos/embed/" + peertube.group(1));
        return Optional.empty();
    }

    private static Optional<Player> player(String host, String path) {
        return Optional.of(new Player(host, host + path));
    }
}
