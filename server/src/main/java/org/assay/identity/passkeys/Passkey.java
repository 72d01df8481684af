package org.assay.identity.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One key on one of a person's devices, or in their password keeper.
///
/// @param name as its owner calls it
/// @param isBackedUp whether it is kept on other devices too
public record Passkey(
        UUID id,
        String name,
        boolean isBackedUp,
        Instant addedAt,
        @Nullable Instant usedAt) {}
