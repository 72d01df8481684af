package org.assay.catalog.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Reads values out of what was typed, and collects what cannot be read. A draft may leave fields empty: an empty
/// number is 0, and the claim compiler asks for it later.
final class Typed {
    private final FormErrors errors;

    Typed(FormErrors errors) {
        this.errors = errors;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }

    static @Nullable String textOrNull(@Nullable String typed) {
        var text = text(typed);
        return text.isEmpty() ? null : text;
    }

    /// `0.6` as `60`.
    static String percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    int whole(String field, @Nullable String typed) {
        var text = text(typed);
        if (text.isEmpty()) return 0;
        if (text.matches("[0-9]{1,6}")) return Integer.parseInt(text);
        errors.add(field, "Enter a whole number in digits, such as 25.");
        return 0;
    }

    BigDecimal decimal(String field, @Nullable String typed) {
        var text = text(typed).replace(',', '.');
        if (text.isEmpty()) return BigDecimal.ZERO;
        if (text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) return new BigDecimal(text);
        errors.add(field, "Enter a number in digits, such as 2.5.");
        return BigDecimal.ZERO;
    }

    /// Null where nothing was typed.
    @Nullable
    BigDecimal decimalOrNull(String field, @Nullable String typed) {
        var number = decimal(field, typed);
        return text(typed).isEmpty() ? null : number;
    }

    /// A day such as `2027-03-01`, as a date field sends it; null where nothing was typed.
    @Nullable
    LocalDate day(String field, @Nullable String typed) {
        var text = text(typed);
        if (text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.add(field, "Enter the day as year, month and day, such as 2027-03-01.");
            return null;
        }
    }

    /// `60` or `60%` as 0.6.
    BigDecimal percent(String field, @Nullable String typed) {
        return decimal(field, text(typed).replaceFirst("\\s*%$", "")).movePointLeft(2);
    }

    <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> choices, E unless) {
        var text = text(typed);
        var chosen = Arrays.stream(choices.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (chosen.isEmpty() && !text.isEmpty()) errors.add(field, "Choose one of the list.");
        return chosen.orElse(unless);
    }
}
