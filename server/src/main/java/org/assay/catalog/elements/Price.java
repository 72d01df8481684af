package org.assay.catalog.elements;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// What something costs.
///
/// @param minor amount in the currency's smallest unit, zero or more; 0 is free
/// @param currency ISO 4217 code, such as EUR
public record Price(long minor, String currency) {

    public Price {
        if (minor < 0) throw new IllegalArgumentException("price is negative: " + minor);
        Currency.getInstance(currency);
    }

    public static Price of(BigDecimal amount, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Price(amount.movePointRight(digits).longValueExact(), currency);
    }

    public boolean isFree() {
        return minor == 0;
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /// Such as `€180` or `€19.50`.
    public String words(Locale reader) {
        var format = NumberFormat.getCurrencyInstance(reader);
        format.setCurrency(Currency.getInstance(currency));
        boolean isWhole = amount().stripTrailingZeros().scale() <= 0;
        if (isWhole) format.setMaximumFractionDigits(0);
        return format.format(amount());
    }
}
