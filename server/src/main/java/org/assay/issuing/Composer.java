package org.assay.issuing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import org.assay.awarding.Award;
import org.assay.awarding.AwardLanguages;
import org.assay.awarding.Participation;
import org.assay.awarding.Statement;
import org.assay.awarding.TaskResult;
import org.assay.catalog.ClaimType;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.licences.LicenceNumbers;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.AchievementSubject;
import org.assay.credential.openbadges.Evidence;
import org.assay.credential.openbadges.IdentityObject;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.openbadges.Result;
import org.assay.credential.status.StatusEntry;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.keys.PublicKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Puts an award into the words of Open Badges 3.0. What it writes is public to whoever is shown the credential: the
/// learner's name in the clear, their address as a salted hash, scores, and of the marked work its hash only.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "OpenBadgeCredential"
@Component
class Composer {
    private final PublishedEntries entries;
    private final Organizations organizations;
    private final People people;
    private final IssuerDocuments issuers;
    private final StaticPlane plane;
    private final AwardLanguages languages;
    private final LicenceNumbers licences;

    Composer(
            PublishedEntries entries,
            Organizations organizations,
            People people,
            IssuerDocuments issuers,
            StaticPlane plane,
            AwardLanguages languages,
            LicenceNumbers licences) {
        this.entries = entries;
        this.organizations = organizations;
        this.people = people;
        this.issuers = issuers;
        this.plane = plane;
        this.languages = languages;
        this.licences = licences;
    }

    /// What is fixed before a credential is composed.
    ///
    /// @param created from when it is valid, to the second
    /// @param salt of the hash of the learner's address
    record Frame(CredentialId id, PublicKey key, StatusEntry status, Instant created, String salt) {}

    /// The definition in the language that the award is put into.
    PublishedEntry entry(Award award) {
        var original = entries.get(award.entry());
        return original.in(languages.of(award, original));
    }

    /// The unsigned credential.
    ObjectNode compose(Award award, Frame frame) {
        var entry = entry(award);
        var definition = entry.definition();
        var issuer = issuers.profile(
                organizations.get(award.organization()), frame.key().issuer());
        var credential = AchievementCredential.builder(
                        url(frame), subject(award, entry, frame), issuer, frame.created())
                .name(definition.title())
                .description(definition.summary())
                .awardedDate(earned(award))
                .validUntil(validUntil(frame.created(), definition.validityMonths()))
                .evidence(evidence(award))
                .credentialStatus(List.of(frame.status()))
                .build();
        return OpenBadges.write(credential);
    }

    /// A day that was stated begins where nobody's clock says that it has not come.
    private static Instant earned(Award award) {
        var statement = award.statement();
        return statement == null
                ? award.decidedAt()
                : statement.on().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Whether nothing but [#differences] tells its credential from others of its entry that are issued at the same
    /// time.
    static boolean isPlain(Award award, PublishedEntry entry) {
        return award.statement() != null
                && !award.learnerName().isBlank()
                && award.results().isEmpty()
                && evidence(award).isEmpty()
                && entry.definition().profession().licenceNumbers() == null;
    }

    /// What is the credential's own in what [#compose] writes for a plain award: texts by where they stand.
    ///
    /// @param composed of any such award of the entry
    /// @param address of the learner
    SequencedMap<String, String> differences(Draft draft, String address, ObjectNode composed) {
        var award = draft.award();
        var frame = draft.frame();
        var status = composed.path("credentialStatus").isArray() ? "/credentialStatus/0/" : "/credentialStatus/";
        var identity = "/credentialSubject/identifier/";
        var hashed = hashed(address, frame);
        var texts = new LinkedHashMap<String, String>();
        texts.put("/id", url(frame));
        texts.put("/awardedDate", earned(award).toString());
        texts.put(status + "id", Objects.requireNonNull(frame.status().id()));
        texts.put(status + "statusListIndex", frame.status().statusListIndex());
        texts.put(identity + "0/identityHash", award.learnerName());
        texts.put(identity + "1/identityHash", hashed.identityHash());
        texts.put(identity + "1/salt", frame.salt());
        var result = "/credentialSubject/result/0/value";
        if (composed.at(result).isString()) texts.put(result, percent(award.overall()));
        return texts;
    }

    private String url(Frame frame) {
        return plane.url("credentials/" + frame.id());
    }

    private static IdentityObject hashed(String address, Frame frame) {
        return IdentityObject.hashedEmail(address.strip().toLowerCase(Locale.ROOT), frame.salt());
    }

    private AchievementSubject subject(Award award, PublishedEntry entry, Frame frame) {
        return AchievementSubject.builder(entries.achievement(entry))
                .identifier(List.of(
                        new IdentityObject("IdentityObject", false, award.learnerName(), "name", null),
                        hashed(people.address(award.learner()), frame)))
                .creditsEarned(entry.definition().ects())
                .licenseNumber(licences.give(entry, award.id().value(), year(award)))
                .result(entry.definition().claimType() == ClaimType.ASSESSED ? results(award, entry) : List.of())
                .build();
    }

    private static int year(Award award) {
        return award.decidedAt().atOffset(ZoneOffset.UTC).getYear();
    }

    private List<Result> results(Award award, PublishedEntry entry) {
        var results = new ArrayList<Result>();
        // Nobody judged what they can do: a percentage would read like a score.
        if (entry.definition().claimType() != ClaimType.ASSESSED) return results;
        results.add(result(entry.id().overallResultPath(), award.overall()));
        for (var each : award.results()) {
            results.add(result(entry.id().resultPath(each.task()), each.fraction()));
        }
        return results;
    }

    private Result result(String path, BigDecimal fraction) {
        return Result.empty()
                .withResultDescription(plane.url(path.substring(1)))
                .withValue(percent(fraction));
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static List<Evidence> evidence(Award award) {
        var evidence = new ArrayList<Evidence>();
        var participation = award.participation();
        if (participation != null) evidence.add(evidence(participation));
        if (award.statement() != null) evidence.addAll(evidence(award.statement()));
        award.results().stream().map(Composer::evidence).forEach(evidence::add);
        return evidence;
    }

    /// The register itself stays with the organization; whoever is shown it can compare the hash.
    private static Evidence evidence(Participation participation) {
        var isLive = participation.isOfSessions();
        return Evidence.empty()
                .withName(isLive ? "Attendance" : "Completion")
                .withNarrative(
                        "%s SHA-256 of the register: %s.".formatted(participation.narrative(), participation.hash()))
                .withGenre(isLive ? "Attendance" : "Completion");
    }

    /// Nothing was assessed here; who states it, and on what grounds, says the issuer.
    private static List<Evidence> evidence(Statement statement) {
        if (statement.narrative() == null && statement.evidence() == null) return List.of();
        var told = Evidence.empty().withName("Evidence");
        if (statement.evidence() != null) told = told.withId(statement.evidence());
        return List.of(statement.narrative() == null ? told : told.withNarrative(statement.narrative()));
    }

    private static Evidence evidence(TaskResult result) {
        var how = result.marker() == null ? "marked by rule" : "marked by a person against a rubric";
        var work = result.workHash() == null ? "" : " SHA-256 of the work: %s.".formatted(result.workHash());
        return Evidence.empty()
                .withName(result.title())
                .withNarrative("%s points, %s.%s".formatted(result.points(), how, work))
                .withGenre(
                        switch (result.modality()) {
                            case EXAM -> "Exam";
                            case MARKED_WORK -> "Marked work";
                        });
    }

    /// From when it is not valid any more; null for never.
    private static @Nullable Instant validUntil(Instant from, @Nullable Integer months) {
        if (months == null) return null;
        return from.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
