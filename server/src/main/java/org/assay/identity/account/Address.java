package org.assay.identity.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where somebody reads mail, and so how they may sign in.
///
/// @param key the hash under which it is looked up; names it in paths
/// @param confirmedAt when mail was first read there; null for one that staff typed
/// @param isPrimary whether letters go there
public record Address(String text, String key, @Nullable Instant confirmedAt, boolean isPrimary) {
    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
