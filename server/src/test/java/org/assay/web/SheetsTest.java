package org.assay.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A page loads the core and the sheet of its frame only, so whatever its templates ask for must stand there.
class SheetsTest {
    private static final Path CSS = Path.of("src/main/resources/static/css");
    private static final Pattern SELECTOR = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]*)\"");
    private static final Pattern INCLUDED = Pattern.compile("@template\\.([\\w.]+)\\(");

    @ParameterizedTest
    @EnumSource
    void aPageUsesNoClassThatOnlyOtherFramesHave(Page.Frame frame) throws IOException {
        var elsewhere = new TreeSet<String>();
        for (var other : Page.Frame.values()) if (other != frame) elsewhere.addAll(declared(sheet(other)));
        elsewhere.removeAll(declared(sheet(frame)));
        for (var core : List.of("base", "components", "shared")) elsewhere.removeAll(declared(core));
        var missing = new ArrayList<String>();
        for (var template : templates(frame)) {
            var used = classes(Files.readString(template));
            used.retainAll(elsewhere);
            used.forEach(name -> missing.add(template + " uses ." + name));
        }
        assertThat(missing)
                .as("move these rules to shared.css, or into %s.css", sheet(frame))
                .isEmpty();
    }

    private static String sheet(Page.Frame frame) {
        return frame.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> declared(String sheet) throws IOException {
        var css = Files.readString(CSS.resolve(sheet + ".css")).replaceAll("(?s)/\\*.*?\\*/|\\{[^{}]*}", " ");
        return SELECTOR.matcher(css)
                .results()
                .map((MatchResult each) -> each.group(1))
                .collect(toSet());
    }

    private static Set<String> classes(String template) {
        return CLASSES.matcher(template)
                .results()
                .flatMap(each -> Stream.of(each.group(1).split("[^\\w-]+")))
                .collect(toCollection(HashSet::new));
    }

    private static Set<Path> templates(Page.Frame frame) throws IOException {
        var reached = new HashSet<Path>();
        for (var page : Templates.pages(frame)) reach(page, reached);
        return reached;
    }

    private static void reach(Path template, Set<Path> reached) throws IOException {
        if (template.endsWith("web/layout.jte") || template.endsWith("web/staff.jte") || !reached.add(template)) return;
        for (var each : INCLUDED.matcher(Files.readString(template)).results().toList()) {
            reach(Templates.ROOT.resolve(each.group(1).replace('.', '/') + ".jte"), reached);
        }
    }
}
