package org.assay.web.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assay.web.Words;
import tools.jackson.databind.json.JsonMapper;

/// The words of every language that the platform speaks, read once from `words/<language>.json`: under `say` what
/// templates ask for, under `tell` what code says in finished English.
public final class Dictionary {

    /// Language tags, English first.
    public static final List<String> LANGUAGES = List.of("en", "de", "ar");

    private static final Map<String, Words> WORDS =
            Map.of("en", Words.ENGLISH, "de", read("de", "de"), "ar", read("ar", "ar-u-nu-latn"));

    private Dictionary() {}

    /// The words of a language, English where nobody translated into it.
    public static Words words(String language) {
        return WORDS.getOrDefault(language, Words.ENGLISH);
    }

    private static Words read(String language, String tag) {
        var sections = file(language);
        var all = new HashMap<>(sections.say());
        all.putAll(sections.tell());
        return new Words(Locale.forLanguageTag(tag), all, sections.tell().keySet());
    }

    private record Sections(Map<String, String> say, Map<String, String> tell) {}

    private static Sections file(String language) {
        try (var in = Objects.requireNonNull(Dictionary.class.getResourceAsStream("/words/" + language + ".json"))) {
            return JsonMapper.shared().readValue(in.readAllBytes(), Sections.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
