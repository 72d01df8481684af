package org.assay.awarding;

import java.util.Locale;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.Texts;
import org.assay.learning.Enrolments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// In which language an award is put into words: the one that its offering was held in, where the definition can be
/// read in it whole, else the definition's own. Acts for the organization.
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
        var held = offerings
                .find(enrolments.get(award.enrolment()).offering())
                .map(offering -> offering.facts().language())
                .orElse("");
        var wanted = Locale.forLanguageTag(held).getLanguage();
        return Texts.languages(definition).stream()
                .filter(language ->
                        Locale.forLanguageTag(language).getLanguage().equals(wanted))
                .findFirst()
                .orElse(definition.language());
    }
}
