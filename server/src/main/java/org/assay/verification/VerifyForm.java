package org.assay.verification;

import org.assay.web.Form;
import org.jspecify.annotations.Nullable;

/// What a stranger wants checked, beside a file.
///
/// @param address where a credential can be had, on this platform or elsewhere
/// @param text a credential, pasted
/// @param email of the person who is said to hold it
public record VerifyForm(
        @Nullable String address,
        @Nullable String text,
        @Nullable String email) implements Form {
    static final VerifyForm EMPTY = new VerifyForm(null, null, null);

    boolean hasText() {
        return text != null && !text.isBlank();
    }

    boolean hasAddress() {
        return address != null && !address.isBlank();
    }
}
