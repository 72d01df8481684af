package org.assay.awarding.sheets;

import java.math.BigDecimal;
import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.awarding.sheets.Problem.Code;
import org.jspecify.annotations.Nullable;

/// Checks rows one after the other; those before matter, because an address may stand in a table once. Not safe for use
/// by several threads.
public final class RowReader {
    private static final int MAX_NAME = 200;
    private static final int MAX_WORDS = 2_000;
    private static final int OLDEST_YEARS = 80;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private static final Set<Field> FORMULA_FREE = Set.of(Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME);

    private final Terms terms;
    private final DateOrder dates;
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(int line, String name) {}

    public RowReader(Terms terms, DateOrder dates) {
        this.terms = terms;
        this.dates = dates;
    }

    /// Reads the next row.
    ///
    /// @param line what it is called when a later row is compared with it
    /// @param values as [Columns#values] gives them, mended where somebody did so
    public Reading read(int line, Map<Field, String> values) {
        var problems = new ArrayList<Problem>();
        formulas(values, problems);
        var name = name(values, problems);
        var address = address(line, name, values.getOrDefault(Field.ADDRESS, ""), problems);
        var on = on(values.get(Field.EARNED), problems);
        var score = score(values, problems);
        var evidence = evidence(values.get(Field.EVIDENCE), problems);
        var language = language(values.get(Field.LANGUAGE), problems);
        for (var field : List.of(Field.NARRATIVE, Field.REASON))
            if (values.getOrDefault(field, "").length() > MAX_WORDS)
                problems.add(new Problem(
                        field, Code.TEXT_TOO_LONG, "This has more than 2,000 characters. Shorten it.", null));
        if (!problems.isEmpty()) return new Reading.Blocked(problems);
        return new Reading.Ready(new Reading.Earned(
                name, address, on, score, values.get(Field.NARRATIVE), evidence, language, values.get(Field.REASON)));
    }

    /// Nobody means to award a formula, and whoever opened an export of it would run it.
    private static void formulas(Map<Field, String> values, List<Problem> problems) {
        values.forEach((field, value) -> {
            if (value.startsWith("=") || (FORMULA_FREE.contains(field) && value.startsWith("@")))
                problems.add(
                        new Problem(field, Code.FORMULA, "This is a formula. Write what it comes to, as text.", null));
        });
    }

    private static String name(Map<Field, String> values, List<Problem> problems) {
        var parts =
                (values.getOrDefault(Field.GIVEN_NAME, "") + " " + values.getOrDefault(Field.FAMILY_NAME, "")).strip();
        var name = values.getOrDefault(Field.NAME, parts).replaceAll("\\s+", " ");
        if (name.isEmpty()) problems.add(new Problem(Field.NAME, Code.NAME_MISSING, "The name is missing.", null));
        if (name.length() > MAX_NAME)
            problems.add(new Problem(
                    Field.NAME, Code.NAME_TOO_LONG, "The name has more than 200 characters. Shorten it.", null));
        return name;
    }

    private String address(int line, String name, String text, List<Problem> problems) {
        if (text.isEmpty()) {
            problems.add(new Problem(Field.ADDRESS, Code.ADDRESS_MISSING, "The email address is missing.", null));
            return text;
        }
        if (!AddressText.isAddress(text)) {
            var mended = AddressText.mended(text).orElse(null);
            problems.add(new Problem(
                    Field.ADDRESS,
                    Code.ADDRESS_MALFORMED,
                    mended == null
                            ? "This is no email address. Write it like name@post.example."
                            : "This is no email address. Did you mean %s?".formatted(mended),
                    mended));
            return text;
        }
        var key = text.toLowerCase(Locale.ROOT);
        var before = seen.putIfAbsent(key, new Seen(line, name));
        if (before != null && before.line() != line) problems.add(twice(before, name));
        var held = terms.held().get(key);
        if (held != null) problems.add(held(held, name));
        return text;
    }

    private static Problem held(Terms.Held held, String name) {
        return isSame(held.name(), name)
                ? new Problem(
                        Field.ADDRESS,
                        Code.ALREADY_HELD,
                        "Whoever has this address holds the credential since %s. Leave the row out."
                                .formatted(held.since()),
                        null)
                : new Problem(
                        Field.ADDRESS,
                        Code.HELD_OTHERWISE,
                        ("Whoever has this address holds the credential since %s, as %s. Leave the row out;"
                                        + " a name is corrected at that credential.")
                                .formatted(held.since(), held.name()),
                        null);
    }

    /// Whether two spellings are one name: neither case, accents and points nor the order of its parts matter.
    private static boolean isSame(String one, String other) {
        return parts(one).equals(parts(other));
    }

    private static List<String> parts(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).replace("ß", "ss").split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .sorted()
                .toList();
    }

    private static Problem twice(Seen before, String name) {
        return isSame(before.name(), name)
                ? new Problem(
                        Field.ADDRESS,
                        Code.ADDRESS_TWICE,
                        "Line %d has this person already. Leave one of the two out.".formatted(before.line()),
                        null)
                : new Problem(
                        Field.NAME,
                        Code.NAME_DIFFERS,
                        "Line %d has this address with the name %s. Mend the address, or leave one of the two out."
                                .formatted(before.line(), before.name()),
                        before.name());
    }

    /// Where there is a problem, any day: the row is blocked.
    private LocalDate on(@Nullable String text, List<Problem> problems) {
        var otherwise = terms.earnedOn() == null ? terms.today() : terms.earnedOn();
        if (text == null) {
            if (terms.earnedOn() == null)
                problems.add(new Problem(Field.EARNED, Code.DATE_MISSING, "The date is missing.", null));
            return otherwise;
        }
        var date = dates.read(text);
        if (date.isEmpty()) {
            problems.add(new Problem(
                    Field.EARNED,
                    Code.DATE_MALFORMED,
                    "This is no date as %s. Write it like %s.".formatted(dates.label(), terms.today()),
                    dates.guess(text).map(LocalDate::toString).orElse(null)));
            return otherwise;
        }
        if (date.get().isAfter(terms.today()))
            problems.add(
                    new Problem(Field.EARNED, Code.DATE_TO_COME, "The date is in the future.", thisYear(date.get())));
        if (date.get().isBefore(terms.today().minusYears(OLDEST_YEARS)))
            problems.add(new Problem(
                    Field.EARNED, Code.DATE_LONG_AGO, "The date is more than 80 years ago.", thisYear(date.get())));
        return date.get();
    }

    /// The same day in the newest year in which it has come: a slip in the year is the usual one.
    private @Nullable String thisYear(LocalDate date) {
        var meant = date.withYear(terms.today().getYear());
        if (meant.isAfter(terms.today())) meant = meant.minusYears(1);
        return meant.toString();
    }

    private @Nullable BigDecimal score(Map<Field, String> values, List<Problem> problems) {
        var passMark = terms.passMark();
        if (passMark == null) return null;
        var text = values.get(Field.SCORE);
        if (text == null) {
            problems.add(new Problem(Field.SCORE, Code.SCORE_MISSING, "The score is missing.", null));
            return null;
        }
        var percent = percent(text);
        if (percent.isEmpty()) {
            problems.add(new Problem(
                    Field.SCORE,
                    Code.SCORE_MALFORMED,
                    "This is no score in percent. Write a number from 0 to 100.",
                    null));
            return null;
        }
        var score = percent.get().divide(HUNDRED);
        if (score.compareTo(passMark) < 0 && !values.containsKey(Field.REASON))
            problems.add(new Problem(
                    Field.SCORE,
                    Code.SCORE_TOO_LOW,
                    "The score is below the pass mark of %s%%. Leave the row out, or say why it is awarded all the same."
                            .formatted(passMark.multiply(HUNDRED)
                                    .stripTrailingZeros()
                                    .toPlainString()),
                    null));
        return score;
    }

    /// `81`, `81,5` or `81.5 %`.
    private static Optional<BigDecimal> percent(String text) {
        var number = text.replace("%", "").strip().replace(',', '.');
        if (!number.matches("\\d{1,3}(\\.\\d{1,4})?")) return Optional.empty();
        return Optional.of(new BigDecimal(number)).filter(percent -> percent.compareTo(HUNDRED) <= 0);
    }

    private static @Nullable String evidence(@Nullable String text, List<Problem> problems) {
        if (text == null) return null;
        try {
            var url = URI.create(text);
            if ("https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && text.length() <= MAX_WORDS)
                return text;
        } catch (IllegalArgumentException malformed) {
            // answered below, with the other texts that are no link
        }
        var guessed = text.matches("[A-Za-z0-9.-]+\\.[A-Za-z]{2,}(/\\S*)?") ? "https://" + text : null;
        problems.add(new Problem(
                Field.EVIDENCE, Code.EVIDENCE_MALFORMED, "This is no link that starts with https://.", guessed));
        return null;
    }

    private @Nullable String language(@Nullable String text, List<Problem> problems) {
        if (text == null) return null;
        var tag = Locale.forLanguageTag(text.strip().replace('_', '-')).getLanguage();
        if (terms.languages().contains(tag)) return tag;
        var named = terms.languages().stream()
                .filter(each ->
                        names(Locale.forLanguageTag(each)).contains(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (named.isPresent()) return named.get();
        problems.add(new Problem(
                Field.LANGUAGE,
                Code.LANGUAGE_UNKNOWN,
                "Letters are not written in this language. Use one of %s."
                        .formatted(String.join(
                                ", ", terms.languages().stream().sorted().toList())),
                null));
        return null;
    }

    /// What a language is called, in English and in itself.
    private static List<String> names(Locale language) {
        return List.of(
                language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                language.getDisplayLanguage(language).toLowerCase(Locale.ROOT));
    }
}
