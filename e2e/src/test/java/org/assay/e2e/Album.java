package org.assay.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Pictures of every page that was looked at, and what axe has to say about them.
///
/// Files are `target/shots/NN-name.WIDTH.THEME.png`, whole pages, numbered in the order of the journey.
final class Album {
    static final int DESKTOP = 1440;
    static final int PHONE = 390;

    private static final String TAGS = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    private static final String VIOLATIONS = """
            () => axe.run(document, {runOnly: %s}).then(result => result.violations.flatMap(violation =>
              violation.nodes.map(node => violation.id + ' at ' + node.target.join(' ') + ': '
                + node.failureSummary.replaceAll('\\n', ' '))))
            """.formatted(TAGS);

    /// Words that stand below each other because something beside them takes all the room.
    private static final String SQUEEZED = """
            () => [...document.querySelectorAll('main *')].filter(element => {
              const words = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join('');
              const box = element.getBoundingClientRect();
              return words.length > 12 && box.width > 2 && box.width < 56 && box.height > 140;
            }).map(element => 'squeezed: ' + element.textContent.trim().slice(0, 40))
            """;

    private final Path folder;
    private final String axe = axe();
    private int count;

    Album(Path folder) {
        this.folder = folder;
    }

    /// Pictures in both widths in the light and, on the phone, in the dark; axe on a wide light and a narrow dark
    /// page; and no page may be wider than the phone.
    ///
    /// @param scripts whether the page may run any; axe is one
    /// @return what is wrong with the page
    List<String> add(String name, Page page, boolean scripts) {
        var number = "%02d-%s".formatted(++count, name);
        var before = page.viewportSize();
        var found = new ArrayList<String>();
        picture(number, page, DESKTOP, ColorScheme.LIGHT);
        if (scripts) found.addAll(judge(page));
        picture(number, page, PHONE, ColorScheme.LIGHT);
        if (scripts) {
            picture(number, page, PHONE, ColorScheme.DARK);
            found.addAll(judge(page));
            var width = (int) page.evaluate("() => document.documentElement.scrollWidth");
            found.addAll(strings(page, SQUEEZED));
            if (width > PHONE) found.add("page is %d px wide on a phone".formatted(width));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
        return found.stream().map(finding -> number + ": " + finding).toList();
    }

    private void picture(String name, Page page, int width, ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.setViewportSize(width, width == DESKTOP ? 900 : 844);
        var file = "%s.%d.%s.png".formatted(name, width, theme.name().toLowerCase(Locale.ROOT));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(file)).setFullPage(true));
    }

    /// The bar at a phone's lower end lies over whatever has not been scrolled away from it; here it stays in its
    /// place.
    private List<String> judge(Page page) {
        page.evaluate(axe);
        page.evaluate(
                "() => document.querySelectorAll('.tabbar, .lfoot, .qfoot, .mfoot').forEach(bar => bar.style.position = 'static')");
        return strings(page, VIOLATIONS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    private static String axe() {
        var path = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
        try (var in = Objects.requireNonNull(Album.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
