package org.assay.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assay.catalog.elements.Elements;
import org.assay.catalog.elements.Translation;
import org.assay.catalog.elements.Wording;
import org.assay.identity.Secret;

/// The texts of a definition that can be translated, by their places, and the definition in one of its languages.
public final class Texts {
    private static final int FINGERPRINT = 16;

    private Texts() {}

    /// How far a translation is.
    ///
    /// @param all how many texts there are
    /// @param missing how many of them have no translation
    /// @param stale how many were translated from another original than there is now
    public record State(int all, int missing, int stale) {

        public boolean isComplete() {
            return missing == 0 && stale == 0;
        }

        /// 0 to 100, rounded down.
        public int percent() {
            return all == 0 ? 100 : (all - missing) * 100 / all;
        }
    }

    /// Every text that is not empty, in the order of the form.
    public static Map<String, String> of(Definition definition) {
        var texts = new LinkedHashMap<String, String>();
        put(texts, "title", definition.title());
        var shorter = definition.particulars().shortTitle();
        put(texts, "shortTitle", shorter == null ? "" : shorter);
        put(texts, "summary", definition.summary());
        put(texts, "audience", definition.audience());
        definition.claims().forEach(claim -> put(texts, "claims." + claim.id(), claim.text()));
        definition.outcomes().forEach(outcome -> put(texts, "outcomes." + outcome.id(), outcome.text()));
        definition.tasks().forEach(task -> put(texts, "tasks." + task.id(), task.title()));
        put(texts, "assessedHow", definition.assessedHow());
        var elements = definition.elements();
        put(texts, "qualityAssurance", elements.qualityAssurance());
        put(texts, "prerequisites", elements.prerequisites());
        put(texts, "stackability", elements.stackability());
        put(texts, "furtherInformation", elements.furtherInformation());
        return texts;
    }

    private static void put(Map<String, String> texts, String place, String text) {
        if (!text.isBlank()) texts.put(place, text);
    }

    /// The first language first: the original, then those that are complete and not stale.
    public static List<String> languages(Definition definition) {
        var languages = new ArrayList<String>();
        languages.add(definition.language());
        definition.particulars().translations().keySet().stream()
                .filter(language -> state(definition, language).missing() == 0)
                .sorted()
                .forEach(languages::add);
        return List.copyOf(languages);
    }

    /// Places whose translation was made from another original than there is now.
    public static Set<String> stale(Definition definition, String language) {
        var translation = definition.particulars().translations().get(language);
        if (translation == null) return Set.of();
        var stale = new LinkedHashSet<String>();
        of(definition).forEach((place, original) -> {
            var wording = translation.wording(place);
            if (wording != null && !wording.of().equals(fingerprint(original))) stale.add(place);
        });
        return stale;
    }

    public static State state(Definition definition, String language) {
        var translation = definition.particulars().translations().get(language);
        var texts = of(definition);
        int missing = 0;
        int stale = 0;
        for (var text : texts.entrySet()) {
            var wording = translation == null ? null : translation.wording(text.getKey());
            if (wording == null || wording.text().isBlank()) missing++;
            else if (!wording.of().equals(fingerprint(text.getValue()))) stale++;
        }
        return new State(texts.size(), missing, stale);
    }

    /// The definition with the words of a language; a text that is not translated stays in the original.
    public static Definition in(Definition definition, String language) {
        var translation = definition.particulars().translations().get(language);
        if (translation == null) return definition;
        var particulars = definition.particulars();
        var shorter = particulars.shortTitle();
        return new Definition(
                        translation.text("title", definition.title()),
                        translation.text("summary", definition.summary()),
                        language,
                        definition.field(),
                        definition.eqfLevel(),
                        definition.grade(),
                        definition.hours(),
                        definition.ects(),
                        definition.validityMonths(),
                        translation.text("assessedHow", definition.assessedHow()),
                        translation.text("audience", definition.audience()),
                        definition.claims().stream()
                                .map(claim -> new Definition.Claim(
                                        claim.id(), translation.text("claims." + claim.id(), claim.text())))
                                .toList(),
                        definition.outcomes().stream()
                                .map(outcome -> outcome(outcome, translation))
                                .toList(),
                        definition.tasks().stream()
                                .map(task -> task(task, translation))
                                .toList(),
                        definition.requirement(),
                        definition.approval())
                .with(particulars
                        .with(elements(definition.elements(), translation))
                        .with(swapped(definition, language))
                        .titled(shorter == null ? null : translation.text("shortTitle", shorter)));
    }

    /// The other languages of what is now said in `language`: the original has become one of them.
    private static Map<String, Translation> swapped(Definition definition, String language) {
        var others = new LinkedHashMap<>(definition.particulars().translations());
        others.remove(language);
        var original = new LinkedHashMap<String, Wording>();
        of(definition).forEach((place, text) -> original.put(place, new Wording(text, fingerprint(text))));
        others.put(definition.language(), new Translation(original));
        return others;
    }

    private static Definition.Outcome outcome(Definition.Outcome outcome, Translation translation) {
        return new Definition.Outcome(
                outcome.id(),
                outcome.claim(),
                translation.text("outcomes." + outcome.id(), outcome.text()),
                outcome.alignment(),
                outcome.alignmentName());
    }

    private static Definition.Task task(Definition.Task task, Translation translation) {
        return new Definition.Task(
                task.id(),
                translation.text("tasks." + task.id(), task.title()),
                task.modality(),
                task.weight(),
                task.outcomes(),
                task.isAuthentic(),
                task.hours());
    }

    private static Elements elements(Elements elements, Translation translation) {
        return new Elements(
                elements.country(),
                elements.participation(),
                translation.text("qualityAssurance", elements.qualityAssurance()),
                elements.supervision(),
                translation.text("prerequisites", elements.prerequisites()),
                translation.text("stackability", elements.stackability()),
                translation.text("furtherInformation", elements.furtherInformation()));
    }

    /// A translation of the texts as they are now.
    ///
    /// @param typed translated texts by place; an empty one is left out
    /// @param before what there was: a wording that did not change keeps the original that it was made from, unless
    ///     `confirmed` says that it fits the original of today
    public static Translation translated(
            Definition definition, Map<String, String> typed, Translation before, Set<String> confirmed) {
        var wordings = new LinkedHashMap<String, Wording>();
        of(definition).forEach((place, original) -> {
            var text = typed.getOrDefault(place, "").strip();
            if (text.isEmpty()) return;
            var old = before.wording(place);
            boolean isSame = old != null && old.text().equals(text) && !confirmed.contains(place);
            wordings.put(place, isSame ? old : new Wording(text, fingerprint(original)));
        });
        return new Translation(wordings);
    }

    /// The name of a language in itself, such as Deutsch.
    public static String name(String language) {
        var locale = Locale.forLanguageTag(language);
        return locale.getDisplayName(locale);
    }

    /// A translation of a text as it is now.
    public static Wording wording(String text, String original) {
        return new Wording(text, fingerprint(original));
    }

    static String fingerprint(String original) {
        return Secret.sha256(original).substring(0, FINGERPRINT);
    }
}
