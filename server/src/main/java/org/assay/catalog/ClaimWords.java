package org.assay.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the words of a claim or an outcome promise. Knows English only; of other languages it says nothing.
final class ClaimWords {
    /// What nobody can watch or check, with a verb that one can.
    private static final Map<String, String> UNSEEN = Map.ofEntries(
            Map.entry("understand", "explain"),
            Map.entry("know", "name, or say why"),
            Map.entry("learn", "show"),
            Map.entry("appreciate", "give reasons for"),
            Map.entry("grasp", "explain"),
            Map.entry("realise", "point out"),
            Map.entry("realize", "point out"),
            Map.entry("believe", "argue for"),
            Map.entry("enjoy", "do"),
            Map.entry("value", "give reasons for"),
            Map.entry("comprehend", "explain"),
            Map.entry("familiarise", "use"),
            Map.entry("familiarize", "use"),
            Map.entry("internalise", "use"),
            Map.entry("think", "say, with reasons,"),
            Map.entry("feel", "say"),
            Map.entry("see", "point out"));

    private static final Pattern UNSEEN_STATE = Pattern.compile(
            "^(be|have|gain|get|become)\\s+(aware|familiar|acquainted|confident|an? (good )?understanding|knowledge|insight)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EVERYTHING = Pattern.compile(
            "\\b(everything|anything|all (the )?(aspects|parts|areas|fields|kinds|topics|techniques|methods) of"
                    + "|any (problem|task|question|situation)|the (whole|entire) (field|subject|discipline) of)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPETENCE = Pattern.compile(
            "\\b(can|able to|capable of|competent|competence|proficient|proficiency|mastered|masters|skilled|expert in"
                    + "|qualified|certified)\\b",
            Pattern.CASE_INSENSITIVE);

    /// Verbs of recalling and describing: on their own too little from level 5 on.
    private static final Set<String> PLAIN = Set.of(
            "list",
            "name",
            "recall",
            "recognise",
            "recognize",
            "identify",
            "label",
            "define",
            "state",
            "repeat",
            "describe",
            "outline",
            "locate",
            "match",
            "follow",
            "copy",
            "read",
            "say",
            "tell");
    /// Verbs that ask for independent judgement of a whole field: too much up to level 3.
    private static final Set<String> DEMANDING = Set.of(
            "critique",
            "evaluate",
            "theorise",
            "theorize",
            "originate",
            "synthesise",
            "synthesize",
            "research",
            "conceptualise",
            "conceptualize",
            "redesign",
            "lead",
            "direct");

    private ClaimWords() {}

    static boolean isEnglish(Definition definition) {
        return "en".equals(Locale.forLanguageTag(definition.language()).getLanguage());
    }

    /// Why nobody could check `text`, and what to write instead; null where it can be watched or checked.
    static @Nullable String unseen(String text) {
        var plain = stripped(text);
        if (UNSEEN_STATE.matcher(plain).find()) {
            return "Nobody can see whether somebody has that. Say what they do to show it, such as “explain” or “use”.";
        }
        var verb = verb(text);
        var instead = UNSEEN.get(verb);
        return instead == null
                ? null
                : "Nobody can see somebody “%s”. Say what they do to show it, such as “%s”.".formatted(verb, instead);
    }

    /// The words that claim too much, or null.
    static @Nullable String everything(String text) {
        var matcher = EVERYTHING.matcher(text);
        return matcher.find() ? matcher.group() : null;
    }

    /// The words that only who was assessed may claim, or null.
    static @Nullable String competence(String text) {
        var matcher = COMPETENCE.matcher(text);
        return matcher.find() ? matcher.group() : null;
    }

    /// What the verbs of the outcomes say about the level; null where they fit or nothing can be said.
    static @Nullable String misfit(int level, List<Definition.Outcome> outcomes) {
        var verbs = outcomes.stream()
                .map(outcome -> verb(outcome.text()))
                .filter(verb -> !verb.isEmpty())
                .distinct()
                .toList();
        if (verbs.isEmpty()) return null;
        if (level >= 5 && PLAIN.containsAll(verbs)) {
            return "Level %d asks for more than to %s. Add an outcome that compares, decides, designs or gives reasons."
                    .formatted(level, String.join(", ", verbs));
        }
        var demanding = verbs.stream().filter(DEMANDING::contains).toList();
        return level > 0 && level <= 3 && !demanding.isEmpty()
                ? "To %s is beyond level %d. Choose a higher level or a plainer verb."
                        .formatted(String.join(", ", demanding), level)
                : null;
    }

    private static String verb(String text) {
        return stripped(text).split("[^\\p{L}]+", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String stripped(String text) {
        return text.strip().replaceFirst("(?i)^((they|you|a holder)\\s+)?((can|be able to|to)\\s+)*", "");
    }
}
