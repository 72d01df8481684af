package org.assay.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.function.SingletonSupplier;

/// Instants as people read them, times on the clock of who reads and days in UTC where no zone is named, in the words
/// that are [Words#spoken]. For `<time datetime>` the instant's own text serves.
public final class Dates {
    private static final Pattern ENGLISH =
            Pattern.compile("\\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?(\\d{1,2} [A-Z][a-z]{2,8} \\d{4})\\b");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /// By the name that people know, where the offset would be written as `Z`.
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final ScopedValue<Supplier<ZoneId>> READER = ScopedValue.newInstance();

    private Dates() {}

    /// Has `writing` find this zone as that of the [#reader]; it is asked for once, where a time is written.
    static void by(Supplier<ZoneId> zone, Runnable writing) {
        ScopedValue.where(READER, SingletonSupplier.of(zone)).run(writing);
    }

    /// The zone of who reads the page that is being written; UTC outside of any.
    public static ZoneId reader() {
        return READER.isBound() ? READER.get().get() : ZoneOffset.UTC;
    }

    /// On the calendar and clock of a zone, such as `Tuesday 14 April 2026, 18:20 CEST`.
    public static String local(Instant instant, ZoneId zone) {
        var locale = Words.spoken().locale();
        return weekday(locale).format(instant.atZone(zone))
                + comma(locale)
                + DateTimeFormatter.ofPattern("HH:mm zzz").localizedBy(locale).format(instant.atZone(zone));
    }

    /// The same without weekday and zone, such as `14 April 2026, 18:20`.
    public static String moment(Instant instant, ZoneId zone) {
        var locale = Words.spoken().locale();
        return day(locale).format(instant.atZone(zone)) + comma(locale) + CLOCK.format(instant.atZone(zone));
    }

    private static String comma(Locale locale) {
        return locale.getLanguage().equals("ar") ? "، " : ", ";
    }

    private static DateTimeFormatter weekday(Locale locale) {
        var pattern = locale.getLanguage().equals("en")
                ? "EEEE "
                : locale.getLanguage().equals("de") ? "EEEE, " : "EEEE، ";
        return DateTimeFormatter.ofPattern(pattern + pattern(locale)).localizedBy(locale);
    }

    /// On the clock of a zone, such as `18:20`.
    public static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone));
    }

    /// Such as `14 April 2026`.
    public static String day(Instant instant) {
        var locale = Words.spoken().locale();
        return day(locale).withZone(ZoneOffset.UTC).format(instant);
    }

    /// On the clock of the [#reader], such as `14 April 2026, 18:20 CEST`.
    public static String time(Instant instant) {
        return time(instant, reader());
    }

    /// On the clock of a zone, such as `14 April 2026, 18:20 CEST`.
    public static String time(Instant instant, ZoneId zone) {
        var locale = Words.spoken().locale();
        return DateTimeFormatter.ofPattern(pattern(locale) + "'" + comma(locale) + "'HH:mm zzz")
                .localizedBy(locale)
                .format(instant.atZone(
                        zone.normalized() instanceof ZoneOffset offset && offset.equals(ZoneOffset.UTC) ? UTC : zone));
    }

    private static DateTimeFormatter day(Locale locale) {
        return DateTimeFormatter.ofPattern(pattern(locale)).localizedBy(locale);
    }

    private static String pattern(Locale locale) {
        return locale.getLanguage().equals("de") ? "d. MMMM uuuu" : "d MMMM uuuu";
    }

    /// A text with the English days in it written in the language of `words`.
    public static String in(Words words, String text) {
        return words.locale().getLanguage().equals("en") ? text : again(text, words.locale());
    }

    /// A sentence with the English days in it written in another language.
    static String again(String sentence, Locale locale) {
        return ENGLISH.matcher(sentence).replaceAll(found -> {
            try {
                return Matcher.quoteReplacement((found.group(1) == null ? day(locale) : weekday(locale))
                        .format(LocalDate.parse(found.group(2), DAY)));
            } catch (DateTimeException e) {
                return Matcher.quoteReplacement(found.group());
            }
        });
    }
}
