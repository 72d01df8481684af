package org.assay.wallet;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.jspecify.annotations.Nullable;

/// Where a credential stands, by what its verification found.
public enum CredentialState {
    VALID("check-circle"),
    /// Valid for at most another 60 days.
    EXPIRING("hourglass"),
    EXPIRED("clock"),
    REVOKED("ban"),
    SUSPENDED("pause"),
    /// Another one took its place.
    SUPERSEDED("history"),
    /// It could not be found out, or the credential does not hold.
    UNKNOWN("question");

    /// Only what is authentic can be expired or revoked.
    private static final Set<Kind> HOLDS = Set.of(Kind.FORMAT, Kind.CONTEXT, Kind.PROOF, Kind.ISSUER_KEY);

    private static final Duration SOON = Duration.ofDays(60);
    private final String icon;

    CredentialState(String icon) {
        this.icon = icon;
    }

    /// @param validUntil inclusive, or null for ever
    static CredentialState of(VerificationReport report, @Nullable Instant validUntil) {
        if (!HOLDS.stream().allMatch(kind -> report.check(kind).outcome() == Outcome.PASSED)) return UNKNOWN;
        var status = report.check(Kind.STATUS).code();
        if (report.check(Kind.FITNESS).code().equals("superseded")) return SUPERSEDED;
        if (status.equals("revoked")) return REVOKED;
        if (status.equals("suspended")) return SUSPENDED;
        if (report.check(Kind.VALIDITY).code().equals("expired")) return EXPIRED;
        if (report.verdict() != Outcome.PASSED) return UNKNOWN;
        return validUntil != null && validUntil.isBefore(report.at().plus(SOON)) ? EXPIRING : VALID;
    }

    public String icon() {
        return icon;
    }

    /// As the style sheet calls it.
    public String status() {
        return this == SUPERSEDED ? "expired" : name().toLowerCase(Locale.ROOT);
    }

    /// Whether its issuer took it back, whatever for.
    public boolean isOver() {
        return this == REVOKED || this == SUPERSEDED;
    }

    /// A credential that was taken back must not be able to pass for a valid one.
    public boolean hasMedallion() {
        return this != REVOKED && this != UNKNOWN;
    }

    public boolean isDim() {
        return this == EXPIRED || this == SUSPENDED || this == SUPERSEDED;
    }
}
