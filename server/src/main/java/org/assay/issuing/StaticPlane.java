package org.assay.issuing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.assay.files.PublicFiles;
import org.assay.identity.IdentitySettings;
import org.springframework.stereotype.Component;

/// Our documents on the static plane, by their address and as of now.
@Component
class StaticPlane {
    private final PublicFiles files;
    private final IdentitySettings settings;
    private final Clock clock;

    StaticPlane(PublicFiles files, IdentitySettings settings, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    String url(String path) {
        return settings.url("/" + path);
    }

    Optional<byte[]> read(String path) {
        return files.read(path);
    }

    void publish(String path, byte[] bytes) {
        files.publish(path, bytes);
    }

    /// Leaves the file alone where it has these bytes already.
    void keep(String path, byte[] bytes) {
        if (read(path).filter(old -> Arrays.equals(old, bytes)).isEmpty()) publish(path, bytes);
    }

    Instant now() {
        return clock.instant();
    }
}
