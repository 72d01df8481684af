package org.assay.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.assay.catalog.ClaimType;
import org.assay.verification.Successor;
import org.assay.verification.Verdict;
import org.assay.verification.VerifiedCredential;
import org.assay.web.Brand;
import org.assay.web.Dates;
import org.jspecify.annotations.Nullable;

/// A credential as it is shown: what its signature covers, what a check of it found just now, and our own picture of
/// the definition.
///
/// @param credential what it says; null where nothing proves that its issuer wrote it
/// @param successor which one took its place, or null
/// @param holder whose it is
/// @param points the checks in four words
/// @param claimType what kind of thing it says; null where the definition is not ours
/// @param claims what a holder can do, or took part in, by the definition
/// @param medallion SVG; null where none may be shown
/// @param hallmark HTML; null where the definition is not ours
/// @param brand of the organization that issued it; null where it is not one of ours
public record CredentialView(
        @Nullable VerifiedCredential credential,
        @Nullable Successor successor,
        String holder,
        CredentialState state,
        Verdict verdict,
        Instant checkedAt,
        List<Point> points,
        @Nullable ClaimType claimType,
        List<String> claims,
        @JsonIgnore @Nullable String medallion,
        @JsonIgnore @Nullable String hallmark,
        @JsonIgnore @Nullable Brand brand) {

    /// One point in words.
    ///
    /// @param status in the words of the style sheet
    public record Point(String status, String icon, String title, String text) {}

    public String title() {
        return credential == null ? "A credential that does not hold" : credential.title();
    }

    /// The state in words, with its date.
    public String stateWords() {
        var until = credential == null ? null : credential.validUntil();
        return switch (state) {
            case VALID -> "Valid";
            case EXPIRING -> "Expires " + (until == null ? "soon" : Dates.day(until));
            case EXPIRED -> "Ended " + (until == null ? "" : Dates.day(until));
            case REVOKED -> "Revoked";
            case SUPERSEDED -> "Superseded";
            case SUSPENDED -> "Suspended";
            case UNKNOWN -> "Not confirmed";
        };
    }

    public boolean tookPart() {
        return claimType != null && claimType != ClaimType.ASSESSED;
    }

    /// The can-do sentence's end: its first letter small, without full stop doubled; empty where nothing says that its
    /// holder can do it: not by taking part, and not once it was revoked.
    public String canDo() {
        var text = credential == null ? "" : credential.description();
        if (text.isEmpty() || claimType != ClaimType.ASSESSED || state.isOver()) return "";
        return text.substring(0, 1).toLowerCase(java.util.Locale.UK) + text.substring(1);
    }
}
