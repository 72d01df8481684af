package org.assay.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever somebody is and whichever language they read, each kind of page that links lead them to is looked at once:
/// by axe, in both themes and widths, for its weight, for errors of scripts and for anything fetched from elsewhere.
@ExtendWith(Platform.class)
class EveryPageTest {
    private static final int MOST = 150;
    private static final Set<String> NO_PAGES =
            Set.of("json", "png", "svg", "ics", "csv", "zip", "pdf", "tsv", "webmanifest");
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')]
              .filter(link => link.origin === location.origin && !link.hasAttribute('download'))
              .map(link => link.pathname + link.search)
            """;

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
        try (var visit = browsing.visitOverTheWire()) {
            if (name != null) visit.signInAs(name);
            visit.open("/?lang=" + language);
            var seen = new LinkedHashSet<String>();
            var findings = new ArrayList<String>();
            var waiting = new ArrayDeque<>(List.of("/", "/verify", "/sign-in"));
            if (name != null) waiting.addAll(List.of("/learn", "/work", "/account", "/help", "/notices"));
            while (!waiting.isEmpty() && seen.size() < MOST) {
                var path = waiting.poll();
                if (!seen.add(kind(path)) || !opens(visit, path)) continue;
                Weight.findings(visit.page()).forEach(finding -> findings.add(path + ": " + finding));
                visit.look(shot(name, language, path));
                links(visit).stream().filter(link -> !seen.contains(kind(link))).forEach(waiting::add);
            }
            assertThat(findings).isEmpty();
            assertThat(seen).hasSizeBetween(5, MOST - 1);
        }
    }

    /// Whether the path leads to a page with a heading, and not to a file.
    private static boolean opens(Visit visit, String path) {
        try {
            visit.open(path);
        } catch (PlaywrightException e) {
            if (Objects.requireNonNull(e.getMessage()).contains("Download is starting")) return false;
            throw e;
        }
        return (boolean)
                visit.page().evaluate("() => document.contentType === 'text/html' && !!document.querySelector('h1')");
    }

    /// Addresses of pages of ours on this page, without their fragments.
    @SuppressWarnings("unchecked")
    private static List<String> links(Visit visit) {
        var all = (List<String>) visit.page().evaluate(LINKS);
        return all.stream().filter(EveryPageTest::mayBePage).distinct().toList();
    }

    private static boolean mayBePage(String path) {
        var plain = URI.create(path).getPath();
        return !plain.startsWith("/assets/")
                && !plain.startsWith("/status/")
                && !NO_PAGES.contains(plain.substring(plain.lastIndexOf('.') + 1));
    }

    private static String shot(@Nullable String name, String language, String path) {
        var who = name == null ? "anybody" : name.split(" ")[0].toLowerCase(Locale.ROOT);
        return who + "-" + language + kind(path).replaceAll("[^a-z0-9]+", "-");
    }

    /// The path with every id, secret and number alike, so that a hundred lessons are one kind.
    private static String kind(String path) {
        return URI.create(path)
                .getPath()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("/[A-Za-z0-9_-]{20,}", "/secret")
                .replaceAll("/\\d+", "/n");
    }
}
