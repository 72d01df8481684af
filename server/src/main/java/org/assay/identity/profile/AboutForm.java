package org.assay.identity.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the fields of [About].
public record AboutForm(
        @Nullable String description,
        @Nullable String phone,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String locality,
        @Nullable String country,
        @Nullable String identifierType,
        @Nullable String identifier,
        @Nullable String official)
        implements Form {

    /// Registers that know universities and their parts.
    private static final Map<String, String> REGISTERS = new TreeMap<>(Map.of(
            "", "None",
            "ROR", "ROR (Research Organization Registry)",
            "ERASMUS", "Erasmus code",
            "PIC", "PIC (EU participant code)",
            "SCHAC", "SCHAC (domain)",
            "VAT", "VAT number"));

    static AboutForm of(About about) {
        return new AboutForm(
                about.description(),
                about.phone(),
                about.street(),
                about.postalCode(),
                about.locality(),
                about.country(),
                about.identifierType(),
                about.identifier(),
                about.official());
    }

    public static Map<String, String> registers() {
        return REGISTERS;
    }

    FormErrors check(FormErrors errors) {
        errors.atMost("description", description, 2000)
                .atMost("street", street, 200)
                .atMost("postalCode", postalCode, 20)
                .atMost("locality", locality, 100)
                .atMost("identifier", identifier, 100)
                .atMost("official", official, 200);
        var number = text(phone);
        if (number != null && !number.matches("\\+?[0-9 ()/.-]{4,30}")) {
            errors.add("phone", "Enter the number with its country, like +49 30 1234567.");
        }
        var code = text(country);
        if (code != null && Arrays.stream(Locale.getISOCountries()).noneMatch(code::equalsIgnoreCase)) {
            errors.add("country", "Enter the two letters of the country, like DE.");
        }
        if (text(identifier) != null && text(identifierType) == null) {
            errors.add("identifierType", "Choose the register that this identifier is of.");
        }
        if (text(identifierType) != null && !REGISTERS.containsKey(text(identifierType))) {
            errors.add("identifierType", "Choose one of the registers.");
        }
        return errors;
    }

    About about() {
        var code = text(country);
        var number = text(identifier);
        return new About(
                text(description),
                text(phone),
                text(street),
                text(postalCode),
                text(locality),
                code == null ? null : code.toUpperCase(Locale.ROOT),
                number == null ? null : text(identifierType),
                number,
                text(official));
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
