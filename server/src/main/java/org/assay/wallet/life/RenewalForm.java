package org.assay.wallet.life;

import java.math.BigDecimal;
import java.util.Objects;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param hours of professional development, with a point or a comma
/// @param words what was done
public record RenewalForm(@Nullable String hours, @Nullable String words) implements Form {
    private static final int LONGEST = 5_000;

    FormErrors check() {
        var errors = new FormErrors()
                .require("hours", hours, "Give the hours, such as 12 or 7.5.")
                .require("words", words, "Say what you did, and where.")
                .atMost("words", words, LONGEST);
        if (!text().matches("[0-9]{1,4}([.,][0-9])?") || number().signum() == 0) {
            errors.add("hours", "Give the hours, such as 12 or 7.5.");
        }
        return errors;
    }

    BigDecimal number() {
        return new BigDecimal(text().replace(',', '.'));
    }

    private String text() {
        return Objects.requireNonNullElse(hours, "").strip();
    }
}
