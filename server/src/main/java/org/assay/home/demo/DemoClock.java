package org.assay.home.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The clock of a platform that demonstrates. It begins the story years ago and runs on to the present, so that what
/// expires has truly expired. Only this package sets it, and it exists in a demonstration only.
final class DemoClock extends Clock {
    private final Clock real;
    private volatile Duration behind = Duration.ZERO;

    DemoClock(Clock real) {
        this.real = real;
    }

    /// From now on it is `time`, and runs on; never later than it is.
    void set(Instant time) {
        var now = real.instant();
        behind = time.isBefore(now) ? Duration.between(time, now) : Duration.ZERO;
    }

    /// From now on it is what it is.
    void release() {
        behind = Duration.ZERO;
    }

    Instant present() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new DemoClock(real.withZone(zone));
    }
}
