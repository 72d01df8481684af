package org.assay.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody looks for.
///
/// @param words as they were typed
/// @param chosen values of facets, at most 20 of each
/// @param show how many to show, 1 to 200
public record Search(String words, Map<Facet, List<String>> chosen, Sort sort, int show) {
    public static final int STEP = 8;
    public static final int FIRST = 16;
    public static final int MOST = 200;

    private static final int MOST_WORDS = 8;
    private static final int MOST_VALUES = 20;
    private static final Pattern NEED = Pattern.compile(
            "(?i)^\\s*(i\\s+(need|have|want)\\s+to|i\\s+must|how\\s+(do\\s+i|to|can\\s+i)|ich\\s+(muss|will|soll))\\b"
                    + "|\\b(now|today|quickly|jetzt|heute)\\s*[.!?]?\\s*$");
    /// Words that say nothing about what is looked for.
    private static final Set<String> IDLE = Set.of(
            "a",
            "an",
            "the",
            "i",
            "me",
            "my",
            "we",
            "to",
            "of",
            "and",
            "or",
            "in",
            "on",
            "at",
            "for",
            "with",
            "is",
            "are",
            "be",
            "do",
            "does",
            "how",
            "need",
            "want",
            "have",
            "must",
            "can",
            "could",
            "now",
            "today",
            "quickly",
            "some",
            "something",
            "course",
            "about",
            "what",
            "it",
            "this",
            "that",
            "ich",
            "muss",
            "will",
            "soll",
            "der",
            "die",
            "das",
            "ein",
            "eine",
            "und",
            "oder",
            "zu",
            "jetzt",
            "heute",
            "wie",
            "für",
            "mit");

    public enum Sort {
        MATCH,
        SHORTEST,
        STARTS,
        NEWEST,
        PRICE
    }

    public Search {
        words = words.strip();
        if (words.length() > 200) words = words.substring(0, 200);
        var narrowed = new EnumMap<Facet, List<String>>(Facet.class);
        chosen.forEach((facet, values) -> narrowed.put(
                facet, values.stream().distinct().limit(MOST_VALUES).toList()));
        chosen = Map.copyOf(narrowed);
        show = Math.clamp(show, 1, MOST);
    }

    /// Whether somebody has to do something now: then the smallest unit that ends in an award comes first.
    public boolean isUrgent() {
        return NEED.matcher(words).find();
    }

    /// Shortest first for somebody who needs it now and asked for no other order.
    public Sort order() {
        return sort == Sort.MATCH && isUrgent() ? Sort.SHORTEST : sort;
    }

    /// Whether nothing is looked for, as on the front page; in any order and of any length.
    boolean isEverything() {
        return words.isEmpty() && chosen.isEmpty();
    }

    /// Letters and digits in lower case, without idle words unless there are no others.
    List<String> terms() {
        var all = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        var telling = all.stream().filter(word -> !IDLE.contains(word)).toList();
        return (telling.isEmpty() ? all : telling).stream().limit(MOST_WORDS).toList();
    }

    public List<String> values(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }
}
