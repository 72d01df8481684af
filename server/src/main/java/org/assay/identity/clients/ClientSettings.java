package org.assay.identity.clients;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an operator sets about programs that call.
///
/// @param callsPerMinute how often one client may call in a minute, on all processes together; 600 if unset
@ConfigurationProperties("assay.api")
public record ClientSettings(@Nullable Integer callsPerMinute) {
    private static final int USUAL = 600;

    public ClientSettings {
        if (callsPerMinute == null) callsPerMinute = USUAL;
        if (callsPerMinute < 1) throw new IllegalArgumentException("assay.api.calls-per-minute is below 1");
    }

    int limit() {
        return callsPerMinute == null ? USUAL : callsPerMinute;
    }
}
