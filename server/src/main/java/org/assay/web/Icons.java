package org.assay.web;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Icons of the sprite, for templates: `${Icons.icon("check")}`. They take the colour and size of the text around them.
///
/// An icon is hidden from screen readers: the words beside it, or the label of its button, say what it means.
public final class Icons {

    private static final Set<String> NAMES = names();

    /// Icons that point along the line of reading, and so turn round in right-to-left scripts.
    private static final Set<String> POINTING = Set.of("right", "left", "arrow", "route", "ext", "out");

    private Icons() {}

    /// The icon `name`. An unknown name is our own mistake and throws.
    public static Content icon(String name) {
        var markup = markup(name);
        return output -> output.writeContent(markup);
    }

    static String markup(String name) {
        if (!NAMES.contains(name)) throw new IllegalArgumentException("no such icon: " + name);
        var classes = POINTING.contains(name) ? "i i-flip" : "i";
        return "<svg class=\"%s\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><use href=\"%s#i-%s\"/></svg>"
                .formatted(classes, Assets.icons(), name);
    }

    private static Set<String> names() {
        var name = Assets.icons().substring("/assets/".length());
        var sprite = new String(Assets.find(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
        return Pattern.compile("<symbol id=\"i-([\\w-]+)\"")
                .matcher(sprite)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
