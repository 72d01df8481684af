package org.assay.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// What learners and strangers read is there in every language.
///
/// `words/<language>.json` holds under `say` what templates ask for and under `tell` the finished sentences of code:
/// titles, notices, refusals, what to mend. The English sentence is the key.
///
/// Not found here, and English where nobody thought of it: words that a template takes from code as they are (a title,
/// a
/// choice, an enum's words), sentences put together of parts, the lines of letters, and all that [#STAFF] says. Nor
/// does anything here tell whether a translation is a good one.
class TranslationsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/assay");
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern SAID = Pattern.compile("\\b(?:say|count|rich)\\(" + TEXT);
    private static final Pattern ASKED = Pattern.compile("\\.(?:say|count|rich)\\(" + TEXT);
    private static final Pattern TOLD =
            Pattern.compile("(?:Refusal\\.\\w+|\\.saying|\\.(?:require|add)\\(\"\\w+\",[^\"]*?)" + "\\(?\\s*(" + TEXT
                    + "(?:\\s*\\+\\s*[\\w.()]+\\s*\\+\\s*" + TEXT + ")*)\\s*(?=[).])");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /// Modules and rooms whose sentences only members of an organization read, in English. A learner can meet a few of
    /// them all the same, in English: a refusal of `learning.events` at a claim, and a question's form in `help`.
    private static final Set<String> STAFF = Set.of(
            "api",
            "assessment/Filling.java",
            "assessment/Fillings.java",
            "assessment/tasks",
            "awarding",
            "catalog",
            "database",
            "files",
            "help",
            "home/staff",
            "identity/agreements/TermsController.java",
            "identity/agreements/TermsForm.java",
            "identity/audit",
            "identity/clients",
            "identity/hosts",
            "identity/invitations/InvitationController.java",
            "identity/invitations/InvitationForm.java",
            "identity/licences",
            "identity/organizations",
            "identity/profile",
            "identity/signon/SignOnForm.java",
            "identity/signon/SignOnSettingController.java",
            "issuing",
            "learning/attendance/RollCall.java",
            "learning/attendance/RollClosing.java",
            "learning/authoring",
            "learning/LessonForm.java",
            "learning/LessonsController.java",
            "learning/Writing.java",
            "learning/cohorts",
            "learning/course",
            "learning/events",
            "learning/live",
            "learning/roster",
            "notices/recipients",
            "wallet/Reoffering.java");

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void everySentenceOfATemplateIsTranslated(String language) throws IOException {
        var missing = new TreeSet<>(said());
        missing.removeAll(words(language).keySet());
        assertThat(missing)
                .as("add these to words/%s.json, under say", language)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void everySentenceOfCodeThatALearnerReadsIsTranslated(String language) throws IOException {
        var missing = new TreeSet<>(told());
        missing.removeAll(words(language).keySet());
        assertThat(missing)
                .as("add these to words/%s.json, under tell", language)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void noTranslationIsLeftOver(String language) throws IOException {
        var unused =
                new TreeSet<>(Objects.requireNonNull(read(language).get("say")).keySet());
        unused.removeAll(said());
        assertThat(unused).as("nobody says these any more").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void aTranslationHasThePlacesOfItsSentenceAndTheFormsOfItsLanguage(String language) throws IOException {
        var wrong = new ArrayList<String>();
        words(language).forEach((english, said) -> {
            var plural = english.contains("|") && english.contains("{0}");
            if (plural && said.split("\\|").length != Words.forms(language)) wrong.add("forms: " + english);
            if (!places(english).containsAll(places(said))) wrong.add("places: " + english);
            if (!plural && !places(said).equals(places(english))) wrong.add("places: " + english);
            if (said.isBlank() && !english.isBlank()) wrong.add("empty: " + english);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyLanguageHasTheSameSentences() throws IOException {
        assertThat(words("ar").keySet()).isEqualTo(words("de").keySet());
    }

    @Test
    void templatesOfLearnersAndStrangersHoldNoPlainWords() throws IOException {
        var plain = new ArrayList<String>();
        for (var template : templates()) {
            for (var text : plain(Files.readString(template))) plain.add(template + ": " + text);
        }
        assertThat(plain).as("wrap these in shell.say(\"...\")").isEmpty();
    }

    /// Text between tags, and in attributes that people hear, that does not come from an expression.
    private static List<String> plain(String template) {
        var bare = template.replaceAll("(?m)^@(import|param).*$", "")
                .replaceAll("(?:\\$unsafe|[$!])\\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*\"|\\{[^{}]*\\})*\\}", "")
                .replaceAll(
                        "@(?:if|elseif|for)\\((?:[^()\"]|\"[^\"]*\"|\\((?:[^()\"]|\"[^\"]*\"|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)",
                        "")
                .replaceAll(
                        "(?s)@template[\\w.]*\\((?:[^()\"@]|\"[^\"]*\"|\\((?:[^()\"]|\"[^\"]*\"|\\([^()]*\\))*\\))*(?:@`|\\))",
                        "")
                .replaceAll("`\\s*(?:,\\s*\\w+\\s*=\\s*@`|\\))", "")
                .replaceAll("@(?:endif|endfor|else)", "")
                .replaceAll("(?:&\\w+;|<code>[^<]*</code>)", "");
        return Pattern.compile(
                        ">([^<>]*[A-Za-z]{2}[^<>]*)<|(?:aria-label|placeholder|alt)=\"([^\"]*[A-Za-z]{2}[^\"]*)\"")
                .matcher(bare)
                .results()
                .map(found -> (found.group(1) == null ? found.group(2) : found.group(1)).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Path> templates() throws IOException {
        var found = new TreeSet<Path>();
        for (var frame : Page.Frame.values()) if (frame != Page.Frame.STAFF) found.addAll(Templates.pages(frame));
        return List.copyOf(found);
    }

    private static Set<String> said() throws IOException {
        var keys = new HashSet<String>();
        for (var template : Templates.all()) collect(SAID, Files.readString(template), keys);
        for (var source : sources(Set.of())) collect(ASKED, Files.readString(source), keys);
        keys.addAll(Words.OF_THE_SCRIPT);
        return keys;
    }

    private static void collect(Pattern pattern, String text, Set<String> keys) {
        pattern.matcher(text).results().forEach(each -> keys.add(unescaped(each.group(1))));
    }

    private static Set<String> told() throws IOException {
        var keys = new TreeSet<String>();
        for (var source : sources(STAFF)) {
            TOLD.matcher(Files.readString(source)).results().forEach(each -> {
                var key = sentence(each.group(1));
                if (key.contains(" ")) keys.add(key);
            });
        }
        return keys;
    }

    /// `"a " + x + " b"` and `"a %s b"` as the key `a {0} b`.
    private static String sentence(String expression) {
        var joined =
                expression.replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("\"\\s*\\+\\s*[\\w.()]+\\s*\\+\\s*\"", "%s");
        var text = unescaped(joined.substring(1, joined.length() - 1));
        var place = new int[1];
        return Pattern.compile("%,?[sd]").matcher(text).replaceAll(_ -> "{" + place[0]++ + "}");
    }

    private static String unescaped(String literal) {
        return literal.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static List<Path> sources(Set<String> without) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> without.stream()
                            .noneMatch(room -> SOURCES.relativize(file).startsWith(room)))
                    .toList();
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String language) throws IOException {
        var all = new HashMap<String, String>();
        Stream.of("say", "tell")
                .forEach(section ->
                        all.putAll(Objects.requireNonNull(read(language).get(section))));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, String>> read(String language) {
        return JsonMapper.shared().readValue(Path.of("src/main/resources/words/" + language + ".json"), Map.class);
    }
}
