package org.assay.awarding;

import java.util.Locale;
import java.util.Objects;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.Texts;
import org.assay.learning.Enrolments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// In which language an award is put into words: the one that was stated, or that its offering was held in, where the
/// definition can be read in it whole, else the definition's own. Acts for the organization.
@Component
public class AwardLanguages {
    private final Enrolments enrolments;
    private final Offerings offerings;

    AwardLanguages(Enrolments enrolments, Offerings offerings) {
        this.enrolments = enrolments;
        this.offerings = offerings;
    }

    @Transactional
    public String of(Award award, PublishedEntry entry) {
        var definition = entry.definition();
        var wanted = Locale.forLanguageTag(wanted(award)).getLanguage();
        return Texts.languages(definition).stream()
                .filter(language ->
                        Locale.forLanguageTag(language).getLanguage().equals(wanted))
                .findFirst()
                .orElse(definition.language());
    }

    private String wanted(Award award) {
        if (award.statement() != null)
            return Objects.requireNonNullElse(award.statement().language(), "");
        return offerings
                .find(enrolments.get(Objects.requireNonNull(award.enrolment())).offering())
                .map(offering -> offering.facts().language())
                .orElse("");
    }
}
