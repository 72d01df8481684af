package org.assay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever somebody is, each kind of page that links lead them to is looked at once: by axe, in both themes and
/// widths, for errors of scripts and for anything fetched from elsewhere.
@ExtendWith(Platform.class)
class EveryPageTest {
    private static final int MOST = 150;
    private static final Set<String> NO_PAGES =
            Set.of("json", "png", "svg", "ics", "csv", "zip", "pdf", "tsv", "webmanifest");

    @ParameterizedTest(name = "as {0} in {1}")
    @CsvSource({
        ", en",
        ", de",
        ", ar",
        "Ines Brandt, en",
        "Ines Brandt, de",
        "Ines Brandt, ar",
        "Mira Halvorsen, en",
        "Joris Tamm, en",
        "Anneli Roos, en",
        "Odile Marchetti, en"
    })
    void everyKindOfPageThatLinksLeadToIsInOrder(@Nullable String name, String language, Browsing browsing) {
        try (var visit = browsing.visit()) {
            if (name != null) visit.signInAs(name);
            visit.open("/?lang=" + language);
            var seen = new LinkedHashSet<String>();
            var waiting = new ArrayDeque<>(List.of("/", "/verify", "/sign-in"));
            if (name != null) waiting.addAll(List.of("/learn", "/work", "/account", "/help", "/notices"));
            while (!waiting.isEmpty() && seen.size() < MOST) {
                var path = waiting.poll();
                if (!seen.add(kind(path))) continue;
                visit.open(path);
                if (!isPage(visit)) continue;
                visit.look("every-%s-%s%s"
                        .formatted(
                                name == null ? "anybody" : name.split(" ")[0].toLowerCase(),
                                language,
                                kind(path).replaceAll("[^a-z0-9]+", "-")));
                links(visit).stream().filter(link -> !seen.contains(kind(link))).forEach(waiting::add);
            }
            assertThat(seen).hasSizeGreaterThan(4);
        }
    }

    /// Addresses of pages of ours on this page, without their fragments.
    @SuppressWarnings("unchecked")
    private static List<String> links(Visit visit) {
        var all = (List<String>)
                visit.page()
                        .evaluate(
                                "() => [...document.querySelectorAll('a[href]')].filter(a =>"
                                        + " a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)");
        return all.stream().filter(EveryPageTest::isPage).distinct().toList();
    }

    private static boolean isPage(String path) {
        var plain = URI.create(path).getPath();
        return !plain.startsWith("/assets/")
                && !plain.startsWith("/status/")
                && !NO_PAGES.contains(plain.substring(plain.lastIndexOf('.') + 1));
    }

    private static boolean isPage(Visit visit) {
        return (boolean)
                visit.page().evaluate("() => document.contentType === 'text/html' && !!document.querySelector('h1')");
    }

    /// The path with every id and number alike, so that a hundred lessons are one kind.
    private static String kind(String path) {
        return URI.create(path)
                .getPath()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("/[A-Za-z0-9_-]{20,}", "/secret")
                .replaceAll("/\\d+", "/n");
    }
}
