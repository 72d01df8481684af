package org.assay.credential.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.credential.VerificationReport;
import org.assay.credential.key.VerificationKey;
import org.jspecify.annotations.Nullable;

/// What a bundle proves: the checks as of the day when it was taken, and the same checks today.
///
/// The first are run over what is in the bundle, at the time that it says; so they find again what its maker
/// found. The second are run at the clock's time: dates may have passed, and a list of long ago says nothing
/// of today.
public final class BundleReport {
    private final Instant taken;
    private final VerificationReport then;
    private final VerificationReport today;
    private final @Nullable VerificationKey maker;
    private final boolean isVouchedFor;
    private final @Nullable Instant statusKnownAt;
    private final List<String> missing;

    BundleReport(
            Instant taken,
            VerificationReport then,
            VerificationReport today,
            @Nullable VerificationKey maker,
            boolean isVouchedFor,
            List<String> missing) {
        this.taken = taken;
        this.then = then;
        this.today = today;
        this.maker = maker;
        this.isVouchedFor = isVouchedFor;
        this.statusKnownAt = StatusTimes.latestKnown(then, isVouchedFor);
        this.missing = List.copyOf(missing);
    }

    /// When the bundle says that it was taken.
    public Instant taken() {
        return taken;
    }

    /// The checks at the time when the bundle was taken: the answer that it was made to keep.
    public VerificationReport then() {
        return then;
    }

    /// The checks at the clock's time. Where the issuer publishes a status, what became of it since is unknown.
    public VerificationReport today() {
        return today;
    }

    /// Who signed the bundle; that alone makes nobody's word count.
    public Optional<VerificationKey> maker() {
        return Optional.ofNullable(maker);
    }

    /// Whether the caller takes the maker's word for what was fetched, and when.
    public boolean isVouchedFor() {
        return isVouchedFor;
    }

    /// As of when the status is known; empty where none is published, or it is not known at all.
    ///
    /// Where somebody who is trusted vouches for the bundle, that is when the list was fetched, else when its
    /// issuer
    /// signed it: nothing else says when.
    public Optional<Instant> statusKnownAt() {
        return Optional.ofNullable(statusKnownAt);
    }

    /// What the maker asked for and did not get.
    public List<String> missing() {
        return missing;
    }
}
