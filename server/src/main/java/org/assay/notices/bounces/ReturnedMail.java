package org.assay.notices.bounces;

import org.assay.notices.Bouncing;
import org.springframework.stereotype.Component;

/// Reads what came back, wherever it came from.
@Component
class ReturnedMail {
    private final Bouncing bouncing;

    ReturnedMail(Bouncing bouncing) {
        this.bouncing = bouncing;
    }

    /// Whether the message changed anything. Nothing is ever answered, so no two machines can keep each other busy.
    boolean read(byte[] message) {
        return BounceReport.read(message)
                .map(report -> bouncing.returned(report.token(), report.isFinal(), report.why()))
                .orElse(false);
    }
}
