package org.assay.wallet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.assay.verification.Samples;

/// Stands at noon until it is moved.
final class MovingClock extends Clock {
    private volatile Instant now = Samples.NOON;

    void move(Duration by) {
        now = now.plus(by);
    }

    void toNoon() {
        now = Samples.NOON;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
