package org.assay.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.catalog.Requirement.AllOf;
import org.assay.catalog.Requirement.EachTask;
import org.assay.catalog.Requirement.OverallScore;
import org.assay.catalog.medallion.Design;
import org.assay.catalog.medallion.Field;
import org.assay.catalog.medallion.Kind;
import org.assay.catalog.medallion.Lettering;
import org.assay.catalog.medallion.Medallion;
import org.assay.credential.openbadges.Achievement;
import org.assay.credential.openbadges.Alignment;
import org.assay.credential.openbadges.Criteria;
import org.assay.credential.openbadges.IdentifierEntry;
import org.assay.credential.openbadges.Image;
import org.assay.credential.openbadges.Profile;
import org.assay.credential.openbadges.Related;
import org.assay.credential.openbadges.ResultDescription;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organization;
import org.assay.identity.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what was published in the words of Open Badges 3.0, and draws it.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Achievement"
@Component
class Achievements {
    private final Organizations organizations;
    private final IdentitySettings settings;

    Achievements(Organizations organizations, IdentitySettings settings) {
        this.organizations = organizations;
        this.settings = settings;
    }

    Achievement achievement(PublishedEntry entry) {
        var definition = entry.definition();
        var id = settings.url(entry.id().path());
        var criteria = Criteria.empty().withId(id).withNarrative(narrative(definition));
        return Achievement.builder(id, criteria, definition.summary(), definition.title())
                .achievementType(definition.claimType().achievementType())
                .alignment(alignments(definition))
                .creator(creator(organizations.get(entry.organization())))
                .creditsAvailable(definition.ects())
                .image(Image.of(id + "/medallion.png").withCaption("Medallion: " + definition.title()))
                .inLanguage(definition.language())
                .related(otherLanguages(definition, id))
                .otherIdentifier(List.of(IdentifierEntry.of("sha256:" + entry.contentHash(), "ext:contentHash")))
                .resultDescription(results(entry))
                .version(String.valueOf(entry.id().number()))
                .build();
    }

    /// @param year of the award; the definition itself wears the year of its publication
    Medallion medallion(PublishedEntry entry, int year) {
        var definition = entry.definition();
        var organization = organizations.get(entry.organization());
        return new Medallion(
                new Lettering(definition.shortTitle(), organization.name(), year),
                new Design(
                        definition.claimType() == ClaimType.ASSESSED ? Kind.MICRO : Kind.TAKEN,
                        Math.max(1, definition.grade()),
                        Field.valueOf(definition.field().toUpperCase(Locale.ROOT))));
    }

    Medallion medallion(PublishedEntry entry) {
        return medallion(entry, entry.year());
    }

    private Profile creator(Organization organization) {
        return Profile.builder(settings.url("/issuers/" + organization.slug()))
                .name(organization.name())
                .url(organization.url())
                .email(organization.email())
                .build();
    }

    /// Markdown: the claims, how they are assessed, and the rule in words.
    private static String narrative(Definition definition) {
        var claims = definition.claims().stream()
                .map(claim -> "- " + claim.text().strip())
                .collect(Collectors.joining("\n"));
        return definition.claimType().opening() + ":\n\n" + claims + "\n\n"
                + definition.assessedHow().strip() + facts(definition);
    }

    /// What OB 3.0 has no property for, in words: the elements of the EU recommendation, CPD hours and renewal.
    private static String facts(Definition definition) {
        var lines = new ArrayList<String>();
        var elements = definition.elements();
        lines.add("Type of claim: " + definition.claimType().words());
        lines.add("Workload: " + definition.hours() + " hours");
        if (definition.claimType() == ClaimType.ASSESSED) {
            lines.add("Level: " + definition.eqfLevel() + " of the European Qualifications Framework");
        }
        if (!elements.country().isEmpty()) lines.add("Country or region of the issuer: " + elements.country());
        if (elements.participation() != null) {
            lines.add("Form of participation: " + elements.participation().words());
        }
        if (elements.supervision() != null) {
            lines.add("Supervision and identity: " + elements.supervision().words());
        }
        if (!elements.qualityAssurance().isBlank()) {
            lines.add("Quality assurance: " + elements.qualityAssurance().strip());
        }
        if (!elements.prerequisites().isBlank()) {
            lines.add("Prerequisites: " + elements.prerequisites().strip());
        }
        if (!elements.stackability().isBlank()) {
            lines.add("Can be combined: " + elements.stackability().strip());
        }
        var profession = definition.profession();
        if (profession.cpdHours() != null) {
            lines.add("CPD hours: " + profession.cpdHours().stripTrailingZeros().toPlainString());
        }
        var renewal = profession.renewal();
        if (renewal != null) {
            lines.add("Renewal: every %d months. %s"
                    .formatted(renewal.months(), renewal.asks().strip()));
        }
        return lines.stream().map(line -> "\n- " + line).collect(Collectors.joining("", "\n", ""));
    }

    /// The same definition in its other languages.
    private static List<Related> otherLanguages(Definition definition, String id) {
        return Texts.languages(definition).stream()
                .filter(language -> !language.equals(definition.language()))
                .map(language -> Related.of(id + "?lang=" + language).withInLanguage(language))
                .toList();
    }

    /// Each skill once, though several outcomes may point to it.
    private static List<Alignment> alignments(Definition definition) {
        return definition.outcomes().stream()
                .flatMap(outcome -> outcome.alignment() == null
                        ? Stream.empty()
                        : Stream.of(Alignment.of(
                                Objects.requireNonNullElse(outcome.alignmentName(), outcome.text()),
                                outcome.alignment())))
                .distinct()
                .toList();
    }

    private List<ResultDescription> results(PublishedEntry entry) {
        var results = new ArrayList<ResultDescription>();
        var definition = entry.definition();
        if (definition.claimType() != ClaimType.ASSESSED) return List.of();
        results.add(percent(entry.id().overallResultPath(), "Overall", passMark(definition.requirement())));
        for (var task : definition.tasks()) {
            results.add(percent(entry.id().resultPath(task.id()), task.title(), minimum(definition.requirement())));
        }
        return List.copyOf(results);
    }

    private ResultDescription percent(String path, String name, @Nullable BigDecimal required) {
        var percent = ResultDescription.of(settings.url(path), name, "Percent")
                .withValueMin("0")
                .withValueMax("100");
        return required == null
                ? percent
                : percent.withRequiredValue(
                        required.movePointRight(2).stripTrailingZeros().toPlainString());
    }

    private static @Nullable BigDecimal passMark(Requirement requirement) {
        return switch (requirement) {
            case OverallScore score -> score.passMark();
            case EachTask _, Requirement.Completion _, Requirement.Attendance _ -> null;
            case AllOf all ->
                all.requirements().stream()
                        .map(Achievements::passMark)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        };
    }

    private static @Nullable BigDecimal minimum(Requirement requirement) {
        return switch (requirement) {
            case OverallScore _, Requirement.Completion _, Requirement.Attendance _ -> null;
            case EachTask each -> each.minimum().signum() == 0 ? null : each.minimum();
            case AllOf all ->
                all.requirements().stream()
                        .map(Achievements::minimum)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        };
    }
}
