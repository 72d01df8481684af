package org.assay.credential.bundle;

import java.time.Instant;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.json.DateTimeStamp;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;

/// As of when lists speak.
final class StatusTimes {
    private StatusTimes() {}

    /// The earliest over a report and those inside it; null where no list answered.
    static @Nullable Instant latestKnown(VerificationReport report, boolean isVouchedFor) {
        var known = ofOne(report, isVouchedFor);
        for (var inside : report.nested()) {
            var other = latestKnown(inside.report(), isVouchedFor);
            if (known == null || other != null && other.isBefore(known)) known = other;
        }
        return known;
    }

    /// When the issuer of a document says that it begins, but not after it was fetched; long ago where it
    /// says nothing.
    static Instant signed(byte[] document, Instant fetched) {
        try {
            var json = StrictJson.parseObject(document);
            var from = json.has("validFrom") ? json.path("validFrom") : json.path("issuanceDate");
            var time = DateTimeStamp.parse(from.asString(""));
            return time.isBefore(fetched) ? time : fetched;
        } catch (IllegalArgumentException undated) {
            return Instant.EPOCH;
        }
    }

    private static @Nullable Instant ofOne(VerificationReport report, boolean isVouchedFor) {
        var status = report.check(Kind.STATUS);
        if (status.outcome() != Outcome.PASSED && status.outcome() != Outcome.FAILED) return null;
        var said = status.values().get(isVouchedFor ? "takenAt" : "asOf");
        try {
            return said == null ? null : DateTimeStamp.parse(said);
        } catch (IllegalArgumentException undated) {
            return null;
        }
    }
}
