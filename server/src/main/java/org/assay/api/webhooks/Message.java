package org.assay.api.webhooks;

import java.time.Instant;
import org.assay.api.feed.Happening;

/// What an endpoint is told: Standard Webhooks, "Payload structure".
record Message(String type, Instant timestamp, long number, Happening.Subject data) {
    static Message of(Happening happening) {
        return new Message(happening.type().word(), happening.at(), happening.number(), happening.data());
    }
}
