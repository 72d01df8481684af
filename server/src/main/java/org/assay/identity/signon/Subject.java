package org.assay.identity.signon;

import org.jspecify.annotations.Nullable;

/// Who signed on at a provider.
///
/// @param id what the provider calls them, for ever
/// @param email as the provider tells it, or null
/// @param isVerified whether the provider says that it checked that address
/// @param name what they are called there, or null
record Subject(
        String id,
        @Nullable String email,
        boolean isVerified,
        @Nullable String name) {}
