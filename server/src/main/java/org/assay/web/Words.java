package org.assay.web;

import java.util.Locale;
import java.util.Map;

/// The words of one language, asked for by their English: a sentence nobody translated yet stays English.
///
/// @param locale formats dates and numbers too
/// @param translations from the English sentence, with places `{0}`, `{1}` ..., to the same in this language
public record Words(Locale locale, Map<String, String> translations) {
    public static final Words ENGLISH = new Words(Locale.UK, Map.of());

    public Words {
        translations = Map.copyOf(translations);
    }

    /// The sentence in this language, its places filled with `values` in order.
    public String say(String english, Object... values) {
        var said = translations.getOrDefault(english, english);
        for (var i = 0; i < values.length; i++) said = said.replace("{" + i + "}", String.valueOf(values[i]));
        return said;
    }
}
