package org.assay.web;

import gg.jte.Content;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// The words of one language, asked for by their English: a sentence nobody translated yet stays English.
///
/// Sentences carry their values at places `{0}`, `{1}` .... Numbers are written as the language does, with Western
/// digits; texts that people wrote keep their own direction inside right-to-left sentences.
public final class Words {
    public static final Words ENGLISH = new Words(Locale.UK, Map.of());

    /// What the script says, so that it can be handed its words.
    public static final List<String> OF_THE_SCRIPT = List.of(
            "Copied",
            "{0} minutes left",
            "Not saved: this was submitted",
            "Not saved. Sign in again in another window",
            "Not saved. Shorten your answer",
            "Another window holds a newer answer. Reload to see it",
            "Saved at {0}",
            "Not saved, we try again",
            "Time is over. Your answers are taken");

    private static final ScopedValue<Words> SPOKEN = ScopedValue.newInstance();
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern MARK = Pattern.compile("\\*([^*]+)\\*|\\[([^\\]]+)]\\(\\{(\\d)}\\)|\\{(\\d)}");

    private final Locale locale;
    private final Map<String, String> translations;
    private final List<Finished> finished;

    /// @param translations from the English sentence to the same in this language, forms of a plural parted by `|`
    public Words(Locale locale, Map<String, String> translations) {
        this(locale, translations, Set.of());
    }

    /// @param told those English sentences of `translations` that come with their values already in place
    public Words(Locale locale, Map<String, String> translations, Set<String> told) {
        this.locale = locale;
        this.translations = Map.copyOf(translations);
        this.finished = told.stream()
                .filter(english -> english.contains("{0}"))
                .map(english -> new Finished(english, pattern(english)))
                .sorted(Comparator.comparingInt(
                        (Finished each) -> -each.english().length()))
                .toList();
    }

    /// A sentence that code completed: how to know it again.
    private record Finished(String english, Pattern pattern) {}

    /// The words of the page that is being written; English outside of any.
    public static Words spoken() {
        return SPOKEN.orElse(ENGLISH);
    }

    /// Has `writing` find these words as the [#spoken] ones.
    public void speak(Runnable writing) {
        ScopedValue.where(SPOKEN, this).run(writing);
    }

    public Locale locale() {
        return locale;
    }

    public Map<String, String> translations() {
        return translations;
    }

    /// For `<html lang>`.
    public String tag() {
        return locale.equals(Locale.UK) ? "en-GB" : locale.getLanguage();
    }

    /// For `<html dir>`.
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    public boolean isTranslated() {
        return !translations.isEmpty();
    }

    private boolean isRightToLeft() {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    /// The sentence in this language, its places filled with `values` in order.
    public String say(String english, Object... values) {
        return fill(translations.getOrDefault(english, english), values);
    }

    /// The form of a sentence that fits `number`, which fills the place `{0}`; `values` fill those from `{1}` on.
    ///
    /// @param english singular and plural: `{0} lesson|{0} lessons`
    public String count(String english, long number, Object... values) {
        var all = new Object[values.length + 1];
        all[0] = number;
        System.arraycopy(values, 0, all, 1, values.length);
        var said = translations.get(english);
        var forms = (said == null ? english : said).split("\\|");
        var form = said == null ? (number == 1 ? 0 : 1) : form(locale.getLanguage(), number);
        return fill(forms[Math.min(form, forms.length - 1)], all);
    }

    /// Which form of a plural a number takes, in the order of the Unicode plural rules: one, other; in Arabic zero,
    /// one, two, few (3 to 10), many (11 to 99), other.
    static int form(String language, long number) {
        if (!language.equals("ar")) return number == 1 ? 0 : 1;
        if (number <= 2) return (int) number;
        var rest = number % 100;
        return rest >= 3 && rest <= 10 ? 3 : rest >= 11 ? 4 : 5;
    }

    /// How many forms a plural has in this language.
    static int forms(String language) {
        return language.equals("ar") ? 6 : 2;
    }

    /// A sentence with marks: `*{0}*` stands out, `[words]({1})` links to the value 1. Safe to print: what is not such
    /// a mark of the sentence itself is escaped.
    public Content rich(String english, Object... values) {
        var marked = translations.getOrDefault(english, english);
        var html = new StringBuilder();
        var marks = MARK.matcher(marked);
        var end = 0;
        while (marks.find()) {
            html.append(HtmlUtils.htmlEscape(marked.substring(end, marks.start())));
            html.append(markup(marks.toMatchResult(), values));
            end = marks.end();
        }
        html.append(HtmlUtils.htmlEscape(marked.substring(end)));
        var written = html.toString();
        return output -> output.writeContent(written);
    }

    private String markup(MatchResult mark, Object... values) {
        if (mark.group(1) != null) return "<strong>" + bdi(mark.group(1), values) + "</strong>";
        if (mark.group(2) == null) return bdi(mark.group(), values);
        var link = String.valueOf(values[Integer.parseInt(mark.group(3))]);
        return "<a href=\"" + HtmlUtils.htmlEscape(link) + "\">" + bdi(mark.group(2), values) + "</a>";
    }

    private String bdi(String text, Object... values) {
        return HtmlUtils.htmlEscape(fill(text, values), "UTF-8");
    }

    /// A sentence that code finished in English, such as a refusal or what to mend, in this language. Dates and
    /// sentences inside it are translated with it.
    public String tell(String sentence) {
        if (translations.isEmpty() || sentence.isEmpty()) return sentence;
        var whole = translations.get(sentence);
        if (whole != null) return whole;
        for (var each : finished) {
            var match = each.pattern().matcher(sentence);
            if (match.matches()) return say(each.english(), values(each.english(), match));
        }
        return Dates.again(sentence, locale);
    }

    private Object[] values(String english, MatchResult match) {
        var values = new ArrayList<Object>();
        var places = PLACE.matcher(english);
        var group = 1;
        while (places.find()) {
            var place = Integer.parseInt(places.group(1));
            while (values.size() <= place) values.add("");
            values.set(place, tell(match.group(group++)));
        }
        return values.toArray();
    }

    private static Pattern pattern(String english) {
        var regex = new StringBuilder();
        var places = PLACE.matcher(english);
        var end = 0;
        while (places.find()) {
            regex.append(Pattern.quote(english.substring(end, places.start()))).append("(.+?)");
            end = places.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(english.substring(end))).toString(), Pattern.DOTALL);
    }

    /// The words of the script as a JSON object; empty where it needs none.
    public String ofTheScript() {
        return OF_THE_SCRIPT.stream()
                .filter(translations::containsKey)
                .map(english -> '"' + english + "\":\"" + translations.get(english) + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String fill(String said, Object... values) {
        if (values.length == 0) return said;
        return PLACE.matcher(said).replaceAll(place -> {
            var index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < values.length ? written(values[index]) : place.group());
        });
    }

    private String written(Object value) {
        if (value instanceof Number number)
            return NumberFormat.getInstance(locale).format(number);
        var text = String.valueOf(value);
        return isRightToLeft() && !text.isEmpty() ? "\u2068" + text + "\u2069" : text;
    }
}
