package org.assay.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.assay.catalog.elements.Renewal;

/// Holds the particulars of a definition against themselves: what is said has to make sense. What is unsaid is for
/// [ClaimAdvice].
final class ParticularsCompiler {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern REGION = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
    private static final Pattern LICENCE =
            Pattern.compile("[A-Za-z0-9 ./-]*(\\{(year|sequence(:[1-9])?)}[A-Za-z0-9 ./-]*)*");
    private static final int SHORT_TITLE = 28;
    private static final int PROSE = 4000;

    private final Definition definition;
    private final List<Finding> findings = new ArrayList<>();

    ParticularsCompiler(Definition definition) {
        this.definition = definition;
    }

    /// In the order of the form.
    List<Finding> findings() {
        elements();
        workload();
        profession();
        upgrade();
        languages();
        return List.copyOf(findings);
    }

    private void elements() {
        var shorter = definition.particulars().shortTitle();
        if (shorter != null && shorter.length() > SHORT_TITLE) {
            find("shortTitle", "Use at most 28 characters; this has %d.".formatted(shorter.length()));
        }
        var elements = definition.elements();
        var region = REGION.matcher(elements.country());
        if (!elements.country().isEmpty() && !(region.matches() && COUNTRIES.contains(region.group(1)))) {
            find("country", "Give the country as two letters, such as AT, or a region of it, such as GB-SCT.");
        }
        prose("qualityAssurance", elements.qualityAssurance());
        prose("prerequisites", elements.prerequisites());
        prose("stackability", elements.stackability());
        prose("furtherInformation", elements.furtherInformation());
    }

    private void workload() {
        var workload = definition.particulars().workload();
        if (workload == null) return;
        if (workload.lessons().signum() < 0
                || workload.practice().signum() < 0
                || workload.own().signum() < 0) {
            find("workload", "Give hours of zero or more.");
        }
    }

    private void profession() {
        var profession = definition.profession();
        var cpd = profession.cpdHours();
        if (cpd != null && (cpd.signum() <= 0 || cpd.compareTo(BigDecimal.valueOf(definition.hours())) > 0)) {
            find("cpdHours", "Give CPD hours above 0 and up to the workload, or leave the field empty.");
        }
        var licence = profession.licenceNumbers();
        if (licence != null
                && (licence.length() > 60 || !LICENCE.matcher(licence).matches() || !licence.contains("{sequence"))) {
            find("licenceNumbers", "Use letters, digits, {year} and one {sequence}, such as AU-{year}-{sequence:5}.");
        }
        if (profession.renewal() != null) renewal(profession.renewal());
    }

    private void renewal(Renewal renewal) {
        if (renewal.months() < 1 || renewal.months() > 240) find("renewalMonths", "Give a cycle of 1 to 240 months.");
        var valid = definition.validityMonths();
        if (valid == null) {
            find("renewalMonths", "What is valid for ever needs no renewal. Give a validity, or no renewal.");
        } else if (renewal.months() > valid) {
            find(
                    "renewalMonths",
                    "It ends after %d months, before the cycle of %d is over. Make the cycle no longer than the validity."
                            .formatted(valid, renewal.months()));
        }
        var hours = renewal.cpdHours();
        if (renewal.by() == Renewal.By.CPD_HOURS && (hours == null || hours < 1)) {
            find("renewalHours", "Say how many CPD hours a cycle asks for.");
        }
        if (renewal.asks().isBlank()) find("renewalAsks", "Say what somebody does to renew it.");
        prose("renewalAsks", renewal.asks());
    }

    private void upgrade() {
        if (definition.particulars().upgrade() != null && definition.claimType() == ClaimType.ASSESSED) {
            find("upgrade", "This is assessed already. Only what was completed or attended can be upgraded.");
        }
    }

    private void languages() {
        for (var language : definition.particulars().translations().keySet()) {
            try {
                new Locale.Builder().setLanguageTag(language);
            } catch (IllformedLocaleException e) {
                find("languages", "“%s” is no language tag.".formatted(language));
            }
            if (language.equalsIgnoreCase(definition.language())) {
                find(
                        "languages",
                        "The original is in %s already. Remove that translation.".formatted(Texts.name(language)));
            }
        }
    }

    private void prose(String place, String text) {
        if (text.length() > PROSE) find(place, "Use at most 4,000 characters; this has %,d.".formatted(text.length()));
    }

    private void find(String place, String message) {
        findings.add(new Finding(place, message));
    }
}
