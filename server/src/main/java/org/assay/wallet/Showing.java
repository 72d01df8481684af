package org.assay.wallet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.catalog.Definition;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.medallion.Medallion;
import org.assay.catalog.medallion.Size;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.Tenancy;
import org.assay.verification.Superseded;
import org.assay.verification.Verdict;
import org.assay.verification.VerifiedCredential;
import org.assay.verification.Verifying;
import org.assay.wallet.CredentialView.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of a holding what is shown of it, with a check of this moment.
@Component
class Showing {
    private final Verifying verifying;
    private final Superseded superseded;
    private final PublishedEntries entries;
    private final Organizations organizations;
    private final People people;
    private final Tenancy tenancy;

    Showing(
            Verifying verifying,
            Superseded superseded,
            PublishedEntries entries,
            Organizations organizations,
            People people,
            Tenancy tenancy) {
        this.verifying = verifying;
        this.superseded = superseded;
        this.entries = entries;
        this.organizations = organizations;
        this.people = people;
        this.tenancy = tenancy;
    }

    CredentialView view(Holding holding) {
        var report = verifying.verify(holding.bytes());
        var credential = VerifiedCredential.of(report).orElse(null);
        var entry = entry(holding);
        var issuer = entry.map(found -> organizations.get(found.organization())).orElse(null);
        var state = CredentialState.of(report, credential == null ? null : credential.validUntil());
        return new CredentialView(
                credential,
                state == CredentialState.SUPERSEDED && credential != null
                        ? superseded.by(credential.id()).orElse(null)
                        : null,
                holder(holding, credential),
                state,
                Verdict.of(report),
                report.at(),
                points(report, state, entry.orElse(null)),
                entry.map(found -> found.definition().claimType()).orElse(null),
                entry.map(found -> claims(found.definition())).orElse(List.of()),
                entry.filter(_ -> state.hasMedallion())
                        .map(found -> entries.medallion(found, year(credential)).svg(Size.FULL))
                        .orElse(null),
                entry.isPresent() && issuer != null && state.hasMedallion()
                        ? entry.get().hallmark(issuer.name(), year(credential)).html()
                        : null,
                issuer == null ? null : issuer.brand());
    }

    /// The medallion with its words as outlines, for `<img>`; empty where none may be shown.
    Optional<String> picture(Holding holding) {
        return medallion(holding).map(drawn -> drawn.outlined(Size.FULL));
    }

    /// The medallion as PNG, 512 pixels wide; empty where none may be shown.
    Optional<byte[]> png(Holding holding) {
        return medallion(holding).map(drawn -> drawn.png(512));
    }

    private Optional<Medallion> medallion(Holding holding) {
        var report = verifying.verify(holding.bytes());
        var credential = VerifiedCredential.of(report).orElse(null);
        if (!CredentialState.of(report, null).hasMedallion()) return Optional.empty();
        return entry(holding).map(found -> entries.medallion(found, year(credential)));
    }

    private Optional<PublishedEntry> entry(Holding holding) {
        var version = holding.entry();
        return version == null ? Optional.empty() : entries.find(version);
    }

    /// As the credential names them, else as they call themselves.
    private String holder(Holding holding, @Nullable VerifiedCredential credential) {
        if (credential != null && credential.holder() != null) return credential.holder();
        return tenancy.as(Acting.person(holding.person()), () -> people.find(holding.person()))
                .map(Person::name)
                .orElse("Its holder");
    }

    private static List<String> claims(Definition definition) {
        return definition.claims().stream()
                .map(claim -> claim.text().strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1))
                .toList();
    }

    private static int year(@Nullable VerifiedCredential credential) {
        var at = credential == null ? null : credential.awardedAt();
        return Objects.requireNonNullElse(at, Instant.EPOCH)
                .atOffset(ZoneOffset.UTC)
                .getYear();
    }

    private static List<Point> points(
            VerificationReport report, CredentialState state, @Nullable PublishedEntry entry) {
        var trust = report.check(Kind.TRUST);
        return List.of(
                point(
                        report.outcome(Set.of(Kind.FORMAT, Kind.CONTEXT, Kind.PROOF, Kind.ISSUER_KEY)),
                        "Real",
                        "Signed by its issuer and not changed since",
                        "The signature does not hold",
                        "The signature could not be checked"),
                point(
                        report.outcome(Set.of(Kind.VALIDITY, Kind.STATUS)),
                        "Current",
                        "Not revoked, suspended or expired",
                        notCurrent(report, state),
                        "Whether it was revoked could not be found out"),
                point(
                        trust.outcome(),
                        "Issuer known",
                        trust.values().getOrDefault("name", "Its issuer") + " issues on this platform",
                        "The issuer is not to be trusted",
                        "This platform does not know the issuer"),
                entry == null
                        ? new Point("idle", "minus", "Assessed", "The issuer can say how")
                        : assessed(entry.definition(), state));
    }

    private static String notCurrent(VerificationReport report, CredentialState state) {
        return switch (report.check(Kind.STATUS).code()) {
            case "revoked" ->
                state == CredentialState.SUPERSEDED ? "A newer one took its place" : "Taken back by its issuer";
            case "suspended" -> "On hold while its issuer looks into it";
            default -> "Out of date";
        };
    }

    private static Point point(Outcome outcome, String title, String passed, String failed, String unknown) {
        return switch (outcome) {
            case PASSED, NOT_APPLICABLE -> new Point("valid", "check", title, passed);
            case FAILED -> new Point("fail", "x", title, failed);
            case UNKNOWN -> new Point("unknown", "question", title, unknown);
        };
    }

    /// Neither taking part nor what was taken back looks like an assessment that was passed.
    private static Point assessed(Definition definition, CredentialState state) {
        if (state.isOver()) {
            return new Point("idle", "minus", "Assessed", "What it said of this was taken back");
        }
        return switch (definition.claimType()) {
            case ASSESSED ->
                new Point(
                        "valid",
                        "check",
                        "Assessed",
                        definition.tasks().stream().map(Definition.Task::title).collect(Collectors.joining("; ")));
            case COMPLETED -> new Point("idle", "minus", "Not assessed", "Worked through; nobody judged it");
            case ATTENDED -> new Point("idle", "minus", "Not assessed", "Was there; nobody judged it");
        };
    }
}
