package org.assay.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The templates of the server, as files, and the frames of the pages that they show.
final class Templates {
    static final Path ROOT = Path.of("src/main/jte");
    private static final Pattern FRAME = Pattern.compile("return (?:Page\\.)?Frame\\.(\\w+)");

    private Templates() {}

    /// Templates of pages that are shown in `frame`; a page that says nothing is open.
    static List<Path> pages(Page.Frame frame) throws IOException {
        var found = new ArrayList<Path>();
        for (var template : all()) {
            var page = Path.of(
                    "src/main/java/org/assay",
                    ROOT.relativize(template).toString().replace(".jte", ".java"));
            if (!Files.exists(page)) continue;
            var said = FRAME.matcher(Files.readString(page))
                    .results()
                    .map(each -> each.group(1))
                    .toList();
            if (said.isEmpty() ? frame == Page.Frame.OPEN : said.contains(frame.name())) found.add(template);
        }
        return found;
    }

    static List<Path> all() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        }
    }
}
